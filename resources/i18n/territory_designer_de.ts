<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>TerritoryDesigner</name>
  <message>
   <source>Account</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <source>Name of the account. A click shows it on the map.</source>
   <translation>Name des Kunden. Ein Klick zeigt ihn auf der Karte.</translation>
  </message>
  <message>
   <source>Segment</source>
   <translation>Segment</translation>
  </message>
  <message>
   <source>Segment or category of the account</source>
   <translation>Segment oder Kategorie des Kunden</translation>
  </message>
  <message>
   <source>Workload</source>
   <translation>Arbeitslast</translation>
  </message>
  <message>
   <source>Workload of the account (hours/year)</source>
   <translation>Arbeitslast des Kunden (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Potential</source>
   <translation>Potenzial</translation>
  </message>
  <message>
   <source>Potential of the account (money/year)</source>
   <translation>Potenzial des Kunden (Geld/Jahr)</translation>
  </message>
  <message>
   <source>ZIP</source>
   <translation>PLZ</translation>
  </message>
  <message>
   <source>ZIP that the account lies in</source>
   <translation>PLZ, in der der Kunde liegt</translation>
  </message>
  <message>
   <source>Owner now</source>
   <translation>Betreuer heute</translation>
  </message>
  <message>
   <source>Territory and rep in the alignment in force</source>
   <translation>Gebiet und Betreuer in der Zuordnung, die in Kraft ist</translation>
  </message>
  <message>
   <source>In the scenario</source>
   <translation>Im Szenario</translation>
  </message>
  <message>
   <source>Territory and rep in the scenario on the screen</source>
   <translation>Gebiet und Betreuer im Szenario auf dem Bildschirm</translation>
  </message>
  <message>
   <source>Changes hands: it belongs to {owner} now.</source>
   <translation>Wechselt den Betreuer: Er gehört heute zu {owner}.</translation>
  </message>
  <message>
   <source>A click shows the account on the map. Owners that change are in bold.</source>
   <translation>Ein Klick zeigt den Kunden auf der Karte. Betreuer, die wechseln, sind fett.</translation>
  </message>
  <message>
   <source>Accounts of the selected ZIPs</source>
   <translation>Kunden der ausgewählten PLZ</translation>
  </message>
  <message>
   <source>Name, segment or ZIP</source>
   <translation>Name, Segment oder PLZ</translation>
  </message>
  <message>
   <source>Show accounts whose name, segment or ZIP contains this.</source>
   <translation>Nur Kunden zeigen, deren Name, Segment oder PLZ dies enthält.</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Only those that &amp;change hands</source>
   <translation>Nur solche, die &amp;wechseln</translation>
  </message>
  <message>
   <source>Leave out accounts that keep their owner.</source>
   <translation>Kunden weglassen, die ihren Betreuer behalten.</translation>
  </message>
  <message>
   <source>Only those that change hands</source>
   <translation>Nur solche, die wechseln</translation>
  </message>
  <message>
   <source>Copy the selected rows, or all, for a spreadsheet (Ctrl+C in the list).</source>
   <translation>Die ausgewählten Zeilen, sonst alle, für eine Tabellenkalkulation kopieren (Strg+C in der Liste).</translation>
  </message>
  <message>
   <source>Copy as table</source>
   <translation>Als Tabelle kopieren</translation>
  </message>
  <message>
   <source>Sums</source>
   <translation>Summen</translation>
  </message>
  <message>
   <source>Sums of the accounts in the list.</source>
   <translation>Summen der Kunden in der Liste.</translation>
  </message>
  <message>
   <source>The first {count} accounts were copied. Export writes them all.</source>
   <translation>Die ersten {count} Kunden wurden kopiert. Der Export schreibt alle.</translation>
  </message>
  <message>
   <source>{accounts} copied.</source>
   <translation>{accounts} kopiert.</translation>
  </message>
  <message>
   <source>account</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <source>accounts</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Here you will see the accounts of the ZIPs you select. Open a market, or design one first.</source>
   <translation>Hier stehen die Kunden der PLZ, die Sie auswählen. Öffnen Sie einen Markt oder entwerfen Sie zuerst einen.</translation>
  </message>
  <message>
   <source>This market has no accounts. Add a layer of accounts on the page Data to see them here.</source>
   <translation>Dieser Markt hat keine Kunden. Wählen Sie auf der Seite Daten einen Kundenlayer, um sie hier zu sehen.</translation>
  </message>
  <message>
   <source>Select ZIPs on the map to list their accounts. The market has {accounts}.</source>
   <translation>Wählen Sie PLZ auf der Karte aus, um ihre Kunden aufzulisten. Der Markt hat {accounts}.</translation>
  </message>
  <message>
   <source>Putting the accounts in order…</source>
   <translation>Die Kunden werden geordnet…</translation>
  </message>
  <message>
   <source>No account of the selected ZIPs passes the filter. Clear the search to see them all.</source>
   <translation>Kein Kunde der ausgewählten PLZ passt zum Filter. Leeren Sie die Suche, um alle zu sehen.</translation>
  </message>
  <message>
   <source>There is no account in the selected ZIPs.</source>
   <translation>In den ausgewählten PLZ gibt es keine Kunden.</translation>
  </message>
  <message>
   <source>{count} change hands</source>
   <translation>{count} wechseln</translation>
  </message>
  <message>
   <source>{measure} and its deviation from the target. The shaded band is the tolerance, the line its middle. Sorted by deviation.</source>
   <translation>{measure} und Abweichung vom Ziel. Das schattierte Band ist die Toleranz, die Linie seine Mitte. Sortiert nach Abweichung.</translation>
  </message>
  <message>
   <source>⊙</source>
   <translation>⊙</translation>
  </message>
  <message>
   <source>Target: the territory that edits on the map move ZIPs to. Click to choose it.</source>
   <translation>Ziel: das Gebiet, in das Bearbeitungen auf der Karte PLZ verschieben. Klicken Sie, um es zu wählen.</translation>
  </message>
  <message>
   <source>Territory</source>
   <translation>Gebiet</translation>
  </message>
  <message>
   <source>Name and colour. Double click to rename.</source>
   <translation>Name und Farbe. Doppelklick benennt um.</translation>
  </message>
  <message>
   <source>Rep</source>
   <translation>Betreuer</translation>
  </message>
  <message>
   <source>Who owns the territory. Double click to change.</source>
   <translation>Wer das Gebiet betreut. Doppelklick ändert es.</translation>
  </message>
  <message>
   <source>ZIPs</source>
   <translation>PLZ</translation>
  </message>
  <message>
   <source>Number of ZIPs</source>
   <translation>Anzahl der PLZ</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Number of accounts</source>
   <translation>Anzahl der Kunden</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Kompakt</translation>
  </message>
  <message>
   <source>Compactness (Polsby-Popper): 1 is a circle, 0 a thread</source>
   <translation>Kompaktheit (Polsby-Popper): 1 ist ein Kreis, 0 ein Faden</translation>
  </message>
  <message>
   <source>Pieces</source>
   <translation>Teile</translation>
  </message>
  <message>
   <source>Connected pieces; more than one is in bold</source>
   <translation>Zusammenhängende Teile; mehr als eines ist fett</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>Verschoben</translation>
  </message>
  <message>
   <source>ZIPs that the alignment in force has in another territory</source>
   <translation>PLZ, die in der geltenden Zuordnung zu einem anderen Gebiet gehören</translation>
  </message>
  <message>
   <source>{measure}: deviation (%)</source>
   <translation>{measure}: Abweichung (%)</translation>
  </message>
  <message>
   <source>Compactness</source>
   <translation>Kompaktheit</translation>
  </message>
  <message>
   <source>ZIPs moved</source>
   <translation>Verschobene PLZ</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>keine Grenze</translation>
  </message>
  <message>
   <source>allowed ± {tolerance} %</source>
   <translation>erlaubt ± {tolerance} %</translation>
  </message>
  <message>
   <source>{name}, {measure}: {total} of {target} ({deviation}), {limit}</source>
   <translation>{name}, {measure}: {total} von {target} ({deviation}), {limit}</translation>
  </message>
  <message>
   <source>{measure} {deviation} ({territory})</source>
   <translation>{measure} {deviation} ({territory})</translation>
  </message>
  <message>
   <source>Largest deviation: {deviations}</source>
   <translation>Größte Abweichung: {deviations}</translation>
  </message>
  <message>
   <source>{count} out of tolerance</source>
   <translation>{count} außer Toleranz</translation>
  </message>
  <message>
   <source>all within tolerance</source>
   <translation>alle in Toleranz</translation>
  </message>
  <message>
   <source>ZIPs {share}</source>
   <translation>PLZ {share}</translation>
  </message>
  <message>
   <source>accounts {share}</source>
   <translation>Kunden {share}</translation>
  </message>
  <message>
   <source>Moved from the alignment: {shares}</source>
   <translation>Gegenüber der Zuordnung verschoben: {shares}</translation>
  </message>
  <message>
   <source>proven to be the best possible</source>
   <translation>bewiesen: besser geht es nicht</translation>
  </message>
  <message>
   <source>within {gap} of the best possible</source>
   <translation>höchstens {gap} vom Bestmöglichen entfernt</translation>
  </message>
  <message>
   <source>Select a territory in the table first.</source>
   <translation>Wählen Sie zuerst ein Gebiet in der Tabelle aus.</translation>
  </message>
  <message>
   <source>&amp;Copy as table</source>
   <translation>Als &amp;Tabelle kopieren</translation>
  </message>
  <message>
   <source>Copy the selected rows, or all (Ctrl+C).</source>
   <translation>Die ausgewählten Zeilen, sonst alle, kopieren (Strg+C).</translation>
  </message>
  <message>
   <source>Rep of {name}</source>
   <translation>Betreuer von {name}</translation>
  </message>
  <message>
   <source>Choose a rep, or type a name; empty: nobody.</source>
   <translation>Wählen Sie einen Betreuer oder geben Sie einen Namen ein; leer: niemand.</translation>
  </message>
  <message>
   <source>Colour of {name}</source>
   <translation>Farbe von {name}</translation>
  </message>
  <message>
   <source>Split {name}</source>
   <translation>{name} teilen</translation>
  </message>
  <message>
   <source>Number of balanced territories:</source>
   <translation>Anzahl ausgewogener Gebiete:</translation>
  </message>
  <message>
   <source>&amp;Zoom to it</source>
   <translation>&amp;Hinzoomen</translation>
  </message>
  <message>
   <source>Show the territory on the map.</source>
   <translation>Das Gebiet auf der Karte zeigen.</translation>
  </message>
  <message>
   <source>No longer the &amp;target</source>
   <translation>Nicht mehr &amp;Ziel</translation>
  </message>
  <message>
   <source>Edits go to the neighbour under the cursor again.</source>
   <translation>Bearbeitungen gehen wieder an den Nachbarn am Mauszeiger.</translation>
  </message>
  <message>
   <source>Make &amp;target</source>
   <translation>Zum &amp;Ziel machen</translation>
  </message>
  <message>
   <source>Edits on the map move ZIPs to this territory.</source>
   <translation>Bearbeitungen auf der Karte verschieben PLZ in dieses Gebiet.</translation>
  </message>
  <message>
   <source>Select the ZIPs of the selected territories on the map.</source>
   <translation>Die PLZ der ausgewählten Gebiete auf der Karte auswählen.</translation>
  </message>
  <message>
   <source>&amp;Select its ZIPs</source>
   <translation>PLZ aus&amp;wählen</translation>
  </message>
  <message>
   <source>Give it another name (F2).</source>
   <translation>Einen anderen Namen geben (F2).</translation>
  </message>
  <message>
   <source>&amp;Rename…</source>
   <translation>&amp;Umbenennen…</translation>
  </message>
  <message>
   <source>Re&amp;p…</source>
   <translation>&amp;Betreuer…</translation>
  </message>
  <message>
   <source>Choose who owns it.</source>
   <translation>Wählen, wer es betreut.</translation>
  </message>
  <message>
   <source>Co&amp;lour…</source>
   <translation>&amp;Farbe…</translation>
  </message>
  <message>
   <source>Choose its colour on the map.</source>
   <translation>Die Farbe auf der Karte wählen.</translation>
  </message>
  <message>
   <source>Loc&amp;k</source>
   <translation>&amp;Sperren</translation>
  </message>
  <message>
   <source>No ZIP enters or leaves it until it is unlocked.</source>
   <translation>Keine PLZ kommt hinein oder geht hinaus, bis es entsperrt ist.</translation>
  </message>
  <message>
   <source>&amp;Unlock</source>
   <translation>E&amp;ntsperren</translation>
  </message>
  <message>
   <source>ZIPs may enter and leave it again.</source>
   <translation>PLZ dürfen wieder hinein und hinaus.</translation>
  </message>
  <message>
   <source>&amp;Merge selected</source>
   <translation>Ausgewählte &amp;verschmelzen</translation>
  </message>
  <message>
   <source>The selected territories become one, with the name of the one that was clicked.</source>
   <translation>Die ausgewählten Gebiete werden eines, mit dem Namen des angeklickten.</translation>
  </message>
  <message>
   <source>Select one territory only.</source>
   <translation>Wählen Sie nur ein Gebiet aus.</translation>
  </message>
  <message>
   <source>Spl&amp;it into…</source>
   <translation>Te&amp;ilen in…</translation>
  </message>
  <message>
   <source>Cut it into several balanced territories.</source>
   <translation>In mehrere ausgewogene Gebiete zerlegen.</translation>
  </message>
  <message>
   <source>It has fewer than two ZIPs.</source>
   <translation>Es hat weniger als zwei PLZ.</translation>
  </message>
  <message>
   <source>&amp;Fix: bring it within tolerance</source>
   <translation>In T&amp;oleranz bringen</translation>
  </message>
  <message>
   <source>Move the fewest ZIPs that bring it within every tolerance; all else stays.</source>
   <translation>So wenige PLZ wie möglich verschieben, damit jede Toleranz eingehalten ist; alles andere bleibt.</translation>
  </message>
  <message>
   <source>&amp;Dissolve into its neighbours</source>
   <translation>In die Nachbarn &amp;auflösen</translation>
  </message>
  <message>
   <source>Give its ZIPs to the neighbouring territories, evenly.</source>
   <translation>Seine PLZ gleichmäßig auf die benachbarten Gebiete verteilen.</translation>
  </message>
  <message>
   <source>There is no scenario to edit. Design one first.</source>
   <translation>Es gibt kein Szenario zum Bearbeiten. Entwerfen Sie zuerst eines.</translation>
  </message>
  <message>
   <source>This market is open for reading only: {why}</source>
   <translation>Dieser Markt ist nur zum Lesen geöffnet: {why}</translation>
  </message>
  <message>
   <source>This scenario is approved. Duplicate it to change the copy.</source>
   <translation>Dieses Szenario ist genehmigt. Duplizieren Sie es, um die Kopie zu ändern.</translation>
  </message>
  <message>
   <source>{name} is locked. Unlock it first.</source>
   <translation>{name} ist gesperrt. Entsperren Sie es zuerst.</translation>
  </message>
  <message>
   <source>A market needs at least two territories.</source>
   <translation>Ein Markt braucht mindestens zwei Gebiete.</translation>
  </message>
  <message>
   <source>Select two or more territories (Ctrl or Shift and a click).</source>
   <translation>Wählen Sie zwei oder mehr Gebiete aus (Klick mit Strg oder Umschalt).</translation>
  </message>
  <message>
   <source>The scenario has no tolerance.</source>
   <translation>Das Szenario hat keine Toleranz.</translation>
  </message>
  <message>
   <source>It is within tolerance already.</source>
   <translation>Es liegt schon in der Toleranz.</translation>
  </message>
  <message>
   <source>{zips} selected.</source>
   <translation>{zips} ausgewählt.</translation>
  </message>
  <message>
   <source>{name} is locked.</source>
   <translation>{name} ist gesperrt.</translation>
  </message>
  <message>
   <source>target</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>not the target</source>
   <translation>nicht das Ziel</translation>
  </message>
  <message>
   <source>{name}, locked</source>
   <translation>{name}, gesperrt</translation>
  </message>
  <message>
   <source>{figures}, out of tolerance</source>
   <translation>{figures}, außer Toleranz</translation>
  </message>
  <message>
   <source>How fair the plan is</source>
   <translation>Wie ausgewogen der Plan ist</translation>
  </message>
  <message>
   <source>Sums of the selected rows, or of all that are shown.</source>
   <translation>Summen der ausgewählten Zeilen, sonst aller gezeigten.</translation>
  </message>
  <message>
   <source>Name or rep</source>
   <translation>Name oder Betreuer</translation>
  </message>
  <message>
   <source>Show territories whose name or rep contains this.</source>
   <translation>Gebiete zeigen, deren Name oder Betreuer dies enthält.</translation>
  </message>
  <message>
   <source>All territories</source>
   <translation>Alle Gebiete</translation>
  </message>
  <message>
   <source>Out of tolerance</source>
   <translation>Außer Toleranz</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>In several pieces</source>
   <translation>In mehreren Teilen</translation>
  </message>
  <message>
   <source>Selected on the map</source>
   <translation>Auf der Karte ausgewählt</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Show only some territories.</source>
   <translation>Nur einige Gebiete zeigen.</translation>
  </message>
  <message>
   <source>What can be done with the selected territories; also on a right click.</source>
   <translation>Was mit den ausgewählten Gebieten getan werden kann; auch per Rechtsklick.</translation>
  </message>
  <message>
   <source>Copy the selected rows, or all, for a spreadsheet (Ctrl+C in the table).</source>
   <translation>Die ausgewählten Zeilen, sonst alle, für eine Tabellenkalkulation kopieren (Strg+C in der Tabelle).</translation>
  </message>
  <message>
   <source>{rows} copied.</source>
   <translation>{rows} kopiert.</translation>
  </message>
  <message>
   <source>row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>Here you will see how fair the territories are. Open a market, or design one first.</source>
   <translation>Hier sehen Sie, wie ausgewogen die Gebiete sind. Öffnen Sie einen Markt oder entwerfen Sie zuerst einen.</translation>
  </message>
  <message>
   <source>This market has no scenario yet. Design one on the page Design, and its balance appears here.</source>
   <translation>Dieser Markt hat noch kein Szenario. Entwerfen Sie eines auf der Seite Entwurf, dann erscheint hier die Bilanz.</translation>
  </message>
  <message>
   <source>A balance needs at least two territories. Make a second one, or design anew.</source>
   <translation>Eine Bilanz braucht mindestens zwei Gebiete. Legen Sie ein zweites an oder entwerfen Sie neu.</translation>
  </message>
  <message>
   <source>No territory passes the filter. Clear the search or choose All territories to see them again.</source>
   <translation>Kein Gebiet passt zum Filter. Leeren Sie die Suche oder wählen Sie „Alle Gebiete“, um sie wieder zu sehen.</translation>
  </message>
  <message>
   <source>{count} selected</source>
   <translation>{count} ausgewählt</translation>
  </message>
  <message>
   <source>Sum of {count}</source>
   <translation>Summe: {count}</translation>
  </message>
  <message>
   <source>A click zooms to the territory, a double click renames it, a right click shows what else can be done.</source>
   <translation>Ein Klick zoomt zum Gebiet, ein Doppelklick benennt es um, ein Rechtsklick zeigt, was noch möglich ist.</translation>
  </message>
  <message>
   <source>Balance of the territories</source>
   <translation>Bilanz der Gebiete</translation>
  </message>
  <message>
   <source>Changes: {before} → {after}</source>
   <translation>Änderungen: {before} → {after}</translation>
  </message>
  <message>
   <source>Nothing to show yet.</source>
   <translation>Noch nichts zu zeigen.</translation>
  </message>
  <message>
   <source>Moved from {name} (%)</source>
   <translation>Verschoben gegenüber {name} (%)</translation>
  </message>
  <message>
   <source>tolerance</source>
   <translation>Toleranz</translation>
  </message>
  <message>
   <source>Deviation of {measure} (%)</source>
   <translation>Abweichung: {measure} (%)</translation>
  </message>
  <message>
   <source>The {shown} of {count} farthest off</source>
   <translation>Die {shown} von {count} mit der größten Abweichung</translation>
  </message>
  <message>
   <source>Territories</source>
   <translation>Gebiete</translation>
  </message>
  <message>
   <source>Moment, km²</source>
   <translation>Moment, km²</translation>
  </message>
  <message>
   <source>Gap to best possible</source>
   <translation>Abstand zum Optimum</translation>
  </message>
  <message>
   <source>Extra pieces</source>
   <translation>Zusätzliche Teile</translation>
  </message>
  <message>
   <source>ZIPs without territory</source>
   <translation>PLZ ohne Gebiet</translation>
  </message>
  <message>
   <source>Broken rules</source>
   <translation>Verletzte Regeln</translation>
  </message>
  <message>
   <source>Moved ZIPs</source>
   <translation>Verschobene PLZ</translation>
  </message>
  <message>
   <source>Moved accounts</source>
   <translation>Wechselnde Kunden</translation>
  </message>
  <message>
   <source>Reps affected</source>
   <translation>Betroffene Betreuer</translation>
  </message>
  <message>
   <source>{measure}, largest deviation</source>
   <translation>{measure}, größte Abweichung</translation>
  </message>
  <message>
   <source>Moved {measure}</source>
   <translation>Verschoben: {measure}</translation>
  </message>
  <message>
   <source>Mean squared distance of the workload to the centre of its territory; lower is more compact</source>
   <translation>Mittlerer quadrierter Abstand der Arbeitslast vom Zentrum ihres Gebiets; kleiner ist kompakter</translation>
  </message>
  <message>
   <source>How far the plan is, at most, from the most compact one that keeps the limits; proven</source>
   <translation>Wie weit der Plan höchstens vom kompaktesten entfernt ist, der die Grenzen einhält; bewiesen</translation>
  </message>
  <message>
   <source>Pieces of territories beyond the one that each should be</source>
   <translation>Teile von Gebieten über das eine hinaus, das jedes sein sollte</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Kennzahl</translation>
  </message>
  <message>
   <source>{name}: moves are counted from here</source>
   <translation>{name}: Verschiebungen zählen von hier aus</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <source>best of these</source>
   <translation>das beste von diesen</translation>
  </message>
  <message>
   <source>worst of these</source>
   <translation>das schlechteste von diesen</translation>
  </message>
  <message>
   <source>moves are counted from here</source>
   <translation>Verschiebungen zählen von hier aus</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <source>no territory</source>
   <translation>kein Gebiet</translation>
  </message>
  <message>
   <source>Moves from</source>
   <translation>Wechsel von</translation>
  </message>
  <message>
   <source>Scenario that moves are counted from.</source>
   <translation>Szenario, von dem aus Verschiebungen gezählt werden.</translation>
  </message>
  <message>
   <source>Moves to</source>
   <translation>Wechsel nach</translation>
  </message>
  <message>
   <source>Scenario whose moves are listed and shown on the map.</source>
   <translation>Szenario, dessen Verschiebungen aufgelistet und auf der Karte gezeigt werden.</translation>
  </message>
  <message>
   <source>Moves &amp;from</source>
   <translation>&amp;Wechsel von</translation>
  </message>
  <message>
   <source>&amp;to</source>
   <translation>&amp;nach</translation>
  </message>
  <message>
   <source>Show on the &amp;map</source>
   <translation>Auf der &amp;Karte zeigen</translation>
  </message>
  <message>
   <source>Show the ZIPs that change hands as a layer, coloured by where they go.</source>
   <translation>Die PLZ, die wechseln, als Layer zeigen, gefärbt nach ihrem neuen Gebiet.</translation>
  </message>
  <message>
   <source>Show the changes on the map</source>
   <translation>Die Änderungen auf der Karte zeigen</translation>
  </message>
  <message>
   <source>Copy the table of figures (Ctrl+C in a table copies that one).</source>
   <translation>Die Tabelle der Kennzahlen kopieren (Strg+C in einer Tabelle kopiert diese).</translation>
  </message>
  <message>
   <source>Copy the figures</source>
   <translation>Die Kennzahlen kopieren</translation>
  </message>
  <message>
   <source>Write figures and moves as a CSV file.</source>
   <translation>Kennzahlen und Wechsel als CSV-Datei schreiben.</translation>
  </message>
  <message>
   <source>Export the comparison</source>
   <translation>Den Vergleich exportieren</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Kennzahlen</translation>
  </message>
  <message>
   <source>▲ marks the best and ▼ the worst scenario of a row</source>
   <translation>▲ kennzeichnet das beste und ▼ das schlechteste Szenario einer Zeile</translation>
  </message>
  <message>
   <source>What the chart shows</source>
   <translation>Was das Diagramm zeigt</translation>
  </message>
  <message>
   <source>What the chart shows.</source>
   <translation>Was das Diagramm zeigt.</translation>
  </message>
  <message>
   <source>Chart of the comparison</source>
   <translation>Diagramm des Vergleichs</translation>
  </message>
  <message>
   <source>C&amp;hart</source>
   <translation>&amp;Diagramm</translation>
  </message>
  <message>
   <source>What moves</source>
   <translation>Was wechselt</translation>
  </message>
  <message>
   <source>M&amp;oves</source>
   <translation>Wech&amp;sel</translation>
  </message>
  <message>
   <source>Ctrl+C copies this table.</source>
   <translation>Strg+C kopiert diese Tabelle.</translation>
  </message>
  <message>
   <source>The comparison is counted as soon as the other work has ended.</source>
   <translation>Der Vergleich wird gerechnet, sobald die andere Arbeit beendet ist.</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Es wird gerechnet…</translation>
  </message>
  <message>
   <source>Comparing scenarios</source>
   <translation>Szenarien werden verglichen</translation>
  </message>
  <message>
   <source>The comparison was not counted. &lt;a href='again'&gt;Try again&lt;/a&gt;</source>
   <translation>Der Vergleich wurde nicht gerechnet. &lt;a href='again'&gt;Erneut versuchen&lt;/a&gt;</translation>
  </message>
  <message>
   <source>The scenario on the screen has changed since. &lt;a href='again'&gt;Count again&lt;/a&gt;</source>
   <translation>Das Szenario auf dem Bildschirm hat sich seitdem geändert. &lt;a href='again'&gt;Neu rechnen&lt;/a&gt;</translation>
  </message>
  <message>
   <source>Choose two to five scenarios on the page Scenarios, then Compare.</source>
   <translation>Wählen Sie auf der Seite Szenarien zwei bis fünf aus, dann Vergleichen.</translation>
  </message>
  <message>
   <source>Deviation of {measure} per territory</source>
   <translation>Abweichung je Gebiet: {measure}</translation>
  </message>
  <message>
   <source>Share that changes hands</source>
   <translation>Anteil, der wechselt</translation>
  </message>
  <message>
   <source>Copied {count} rows.</source>
   <translation>{count} Zeilen kopiert.</translation>
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation>CSV-Dateien (*.csv)</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason}</source>
   <translation>{path} konnte nicht geschrieben werden: {reason}</translation>
  </message>
  <message>
   <source>The comparison is in {path}.</source>
   <translation>Der Vergleich steht in {path}.</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Bilanz</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Compare scenarios</source>
   <translation>Szenarien vergleichen</translation>
  </message>
  <message>
   <source>Trade-off</source>
   <translation>Abwägung</translation>
  </message>
  <message>
   <source>Hierarchy</source>
   <translation>Hierarchie</translation>
  </message>
  <message>
   <source>Design balanced, compact sales territories</source>
   <translation>Ausgewogene, kompakte Vertriebsgebiete entwerfen</translation>
  </message>
  <message>
   <source>Show or hide the dock Territory Designer</source>
   <translation>Das Fenster Territory Designer zeigen oder verbergen</translation>
  </message>
  <message>
   <source>The Python package pyproj in {folder} brings its own PROJ library and can crash QGIS on exit. Remove it from there; QGIS's own pyproj is enough.</source>
   <translation>Das Python-Paket pyproj in {folder} bringt eine eigene PROJ-Bibliothek mit und kann QGIS beim Beenden zum Absturz bringen. Entfernen Sie es dort; das pyproj von QGIS genügt.</translation>
  </message>
  <message>
   <source>CSV file with accounts</source>
   <translation>CSV-Datei mit Kunden</translation>
  </message>
  <message>
   <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
   <translation>Tabellen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Opened {layer}: {rows}, without positions: the accounts are placed by their ZIP code.</source>
   <translation>{layer} geöffnet: {rows}, ohne Positionen; die Kunden werden über ihre Postleitzahl zugeordnet.</translation>
  </message>
  <message>
   <source>Opened {layer}: {rows}, positions from {lon} and {lat}.</source>
   <translation>{layer} geöffnet: {rows}, Positionen aus {lon} und {lat}.</translation>
  </message>
  <message>
   <source>These are not degrees: choose other columns, or add the file as a layer.</source>
   <translation>Das sind keine Grad: Wählen Sie andere Spalten oder fügen Sie die Datei als Layer hinzu.</translation>
  </message>
  <message>
   <source>{file} cannot be read: {reason}. Choose another file.</source>
   <translation>{file} kann nicht gelesen werden: {reason}. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{file} is empty. Choose a CSV file whose first line names the columns.</source>
   <translation>{file} ist leer. Wählen Sie eine CSV-Datei, deren erste Zeile die Spalten benennt.</translation>
  </message>
  <message>
   <source>{file}: the first line must name every column, separated by comma, semicolon, tab or |. It reads: {line}</source>
   <translation>{file}: Die erste Zeile muss jede Spalte benennen, getrennt durch Komma, Semikolon, Tabulator oder |. Sie lautet: {line}</translation>
  </message>
  <message>
   <source>Territory Designer: opening {file}</source>
   <translation>Territory Designer: {file} wird geöffnet</translation>
  </message>
  <message>
   <source>{file} cannot be read as a table.</source>
   <translation>{file} kann nicht als Tabelle gelesen werden.</translation>
  </message>
  <message>
   <source>Something is locked. Start from the scenario on the map, which keeps it, or unlock it.</source>
   <translation>Etwas ist gesperrt. Beginnen Sie mit dem Szenario auf der Karte, das es beibehält, oder entsperren Sie es.</translation>
  </message>
  <message>
   <source>Designing</source>
   <translation>Entwurf läuft</translation>
  </message>
  <message>
   <source>Rebalance</source>
   <translation>Neu ausgleichen</translation>
  </message>
  <message>
   <source>Rebalancing</source>
   <translation>Wird neu ausgeglichen</translation>
  </message>
  <message>
   <source>{name} is within its tolerance already.</source>
   <translation>{name} liegt schon in der Toleranz.</translation>
  </message>
  <message>
   <source>Fix {name}</source>
   <translation>{name} in Toleranz bringen</translation>
  </message>
  <message>
   <source>{name} is within its tolerance; moved: {zips}.</source>
   <translation>{name} liegt in der Toleranz; verschoben: {zips}.</translation>
  </message>
  <message>
   <source>Fixing {name}</source>
   <translation>{name} wird in Toleranz gebracht</translation>
  </message>
  <message>
   <source>Split {name} into {parts}</source>
   <translation>{name} in {parts} teilen</translation>
  </message>
  <message>
   <source>Splitting {name}</source>
   <translation>{name} wird geteilt</translation>
  </message>
  <message>
   <source>Dissolve {name}</source>
   <translation>{name} auflösen</translation>
  </message>
  <message>
   <source>Dissolving {name}</source>
   <translation>{name} wird aufgelöst</translation>
  </message>
  <message>
   <source>Something else is running. Wait for it, or cancel it.</source>
   <translation>Es läuft schon etwas. Warten Sie darauf oder brechen Sie es ab.</translation>
  </message>
  <message>
   <source>There is no scenario that may be changed. Design one, or duplicate the approved one.</source>
   <translation>Es gibt kein Szenario, das geändert werden darf. Entwerfen Sie eines oder duplizieren Sie das genehmigte.</translation>
  </message>
  <message>
   <source>Scenario {number}</source>
   <translation>Szenario {number}</translation>
  </message>
  <message>
   <source>territory</source>
   <translation>Gebiet</translation>
  </message>
  <message>
   <source>territories</source>
   <translation>Gebiete</translation>
  </message>
  <message>
   <source>Design of {count}</source>
   <translation>Entwurf: {count}</translation>
  </message>
  <message>
   <source>The plan was changed while this ran, so its result was left out. Start it again.</source>
   <translation>Der Plan wurde währenddessen geändert, deshalb wurde das Ergebnis verworfen. Starten Sie erneut.</translation>
  </message>
  <message>
   <source>{measure} within {percent}</source>
   <translation>{measure} innerhalb {percent}</translation>
  </message>
  <message>
   <source>Proven to be within {gap} of the best possible moment.</source>
   <translation>Bewiesen: höchstens {gap} vom bestmöglichen Moment entfernt.</translation>
  </message>
  <message>
   <source>Not kept: {broken}</source>
   <translation>Nicht eingehalten: {broken}</translation>
  </message>
  <message>
   <source>And {count} more.</source>
   <translation>Und {count} weitere.</translation>
  </message>
  <message>
   <source>Territory Designer</source>
   <translation>Territory Designer</translation>
  </message>
  <message>
   <source>New territory from selection</source>
   <translation>Neues Gebiet aus der Auswahl</translation>
  </message>
  <message>
   <source>Make a territory of the ZIPs that are selected on the map</source>
   <translation>Aus den auf der Karte ausgewählten PLZ ein Gebiet machen</translation>
  </message>
  <message>
   <source>Select ZIPs on the map first.</source>
   <translation>Wählen Sie zuerst PLZ auf der Karte aus.</translation>
  </message>
  <message>
   <source>Every territory is within tolerance.</source>
   <translation>Jedes Gebiet liegt in der Toleranz.</translation>
  </message>
  <message>
   <source>The target territory is within tolerance.</source>
   <translation>Das Zielgebiet liegt in der Toleranz.</translation>
  </message>
  <message>
   <source>Click</source>
   <translation>Klick</translation>
  </message>
  <message>
   <source>Click ZIPs, one at a time</source>
   <translation>PLZ einzeln anklicken</translation>
  </message>
  <message>
   <source>Box</source>
   <translation>Rechteck</translation>
  </message>
  <message>
   <source>Drag a box; ZIPs whose middle is in it move</source>
   <translation>Ein Rechteck aufziehen; PLZ, deren Mitte darin liegt, werden verschoben</translation>
  </message>
  <message>
   <source>Lasso</source>
   <translation>Lasso</translation>
  </message>
  <message>
   <source>Draw a lasso; ZIPs whose middle is in it move</source>
   <translation>Ein Lasso ziehen; PLZ, deren Mitte darin liegt, werden verschoben</translation>
  </message>
  <message>
   <source>Paint</source>
   <translation>Malen</translation>
  </message>
  <message>
   <source>Drag over ZIPs; each one that the mouse touches moves</source>
   <translation>Über PLZ ziehen; jede, die die Maus berührt, wird verschoben</translation>
  </message>
  <message>
   <source>Reassign ZIPs</source>
   <translation>PLZ umverteilen</translation>
  </message>
  <message>
   <source>Lock ZIPs</source>
   <translation>PLZ sperren</translation>
  </message>
  <message>
   <source>Click a ZIP or drag a box: the ZIPs stay where they are, whatever is designed; again unlocks them</source>
   <translation>PLZ anklicken oder ein Rechteck aufziehen: Die PLZ bleiben, wo sie sind, was auch entworfen wird; noch einmal entsperrt sie</translation>
  </message>
  <message>
   <source>Why is this ZIP here?</source>
   <translation>Warum ist diese PLZ hier?</translation>
  </message>
  <message>
   <source>Click a ZIP: which territory is next best for it, and what that would cost</source>
   <translation>PLZ anklicken: welches Gebiet das nächstbeste für sie ist und was das kosten würde</translation>
  </message>
  <message>
   <source>The five moves that help balance most</source>
   <translation>Die fünf Verschiebungen, die der Bilanz am meisten helfen</translation>
  </message>
  <message>
   <source>Fix territory</source>
   <translation>Gebiet in Toleranz bringen</translation>
  </message>
  <message>
   <source>Bring the target territory, or else the one farthest out, within its tolerance; as few ZIPs as possible move</source>
   <translation>Das Zielgebiet, sonst das mit der größten Abweichung, in die Toleranz bringen; so wenige PLZ wie möglich werden verschoben</translation>
  </message>
  <message>
   <source>Rebalance around locks</source>
   <translation>Um Gesperrtes herum ausgleichen</translation>
  </message>
  <message>
   <source>Design anew all that is not locked, from the plan on the screen</source>
   <translation>Alles, was nicht gesperrt ist, neu entwerfen, ausgehend vom Plan auf dem Bildschirm</translation>
  </message>
  <message>
   <source>What the colours of the ZIPs show</source>
   <translation>Was die Farben der PLZ zeigen</translation>
  </message>
  <message>
   <source>Colour by</source>
   <translation>Färben nach</translation>
  </message>
  <message>
   <source>Colour &amp;by</source>
   <translation>&amp;Färben nach</translation>
  </message>
  <message>
   <source>{how} to the target. Without a target, a click gives the ZIP to the neighbour nearest to the cursor; a drag extends the territory it starts in. Right click: choose the target. Shift: select instead.</source>
   <translation>{how} – ins Ziel. Ohne Ziel gibt ein Klick die PLZ dem Nachbarn, der dem Mauszeiger am nächsten ist; Ziehen erweitert das Gebiet, in dem es beginnt. Rechtsklick: Ziel wählen. Umschalt: stattdessen auswählen.</translation>
  </message>
  <message>
   <source>Open a market first.</source>
   <translation>Öffnen Sie zuerst einen Markt.</translation>
  </message>
  <message>
   <source>Design territories first.</source>
   <translation>Entwerfen Sie zuerst Gebiete.</translation>
  </message>
  <message>
   <source>The scenario {name} is approved. Duplicate it to change the copy.</source>
   <translation>Das Szenario {name} ist genehmigt. Duplizieren Sie es, um die Kopie zu ändern.</translation>
  </message>
  <message>
   <source>bn</source>
   <translation>Mrd.</translation>
  </message>
  <message>
   <source>M</source>
   <translation>Mio.</translation>
  </message>
  <message>
   <source> h/year</source>
   <translation> h/Jahr</translation>
  </message>
  <message>
   <source>/year</source>
   <translation>/Jahr</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Id</translation>
  </message>
  <message>
   <source>What is wrong and what to do</source>
   <translation>Was falsch ist und was zu tun ist</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Layer</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Double-click shows it on the map.</source>
   <translation>Ein Doppelklick zeigt es auf der Karte.</translation>
  </message>
  <message>
   <source>&lt;b&gt;Fair territories in minutes.&lt;/b&gt; Add a layer of ZIP polygons and one of accounts to the project, or try everything with the sample: 735 ZIPs of Georgia and 11,080 food retailers.</source>
   <translation>&lt;b&gt;Ausgewogene Gebiete in Minuten.&lt;/b&gt; Fügen Sie dem Projekt einen Layer mit PLZ-Flächen und einen mit Kunden hinzu, oder probieren Sie alles mit dem Beispiel aus: 735 ZIP-Gebiete in Georgia und 11.080 Lebensmittelhändler.</translation>
  </message>
  <message>
   <source>Open the sa&amp;mple</source>
   <translation>&amp;Beispiel öffnen</translation>
  </message>
  <message>
   <source>Load the sample of Georgia and fill in all pages; then press Design.</source>
   <translation>Das Beispiel Georgia laden und alle Seiten ausfüllen; dann auf Entwerfen klicken.</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>Beispiel öffnen</translation>
  </message>
  <message>
   <source>The sample is open and all pages are filled in. Press Design; look at the pages before it later.</source>
   <translation>Das Beispiel ist geöffnet, alle Seiten sind ausgefüllt. Klicken Sie auf Entwerfen; die Seiten davor können Sie später ansehen.</translation>
  </message>
  <message>
   <source>Build districts</source>
   <translation>Bezirke bilden</translation>
  </message>
  <message>
   <source>{title}, of {count} × {below}</source>
   <translation>{title}, aus {count} × {below}</translation>
  </message>
  <message>
   <source>What is built, and of what. A level that is there is replaced; names stay where areas overlap.</source>
   <translation>Was gebildet wird, und woraus. Eine vorhandene Ebene wird ersetzt; Namen bleiben, wo sich Flächen überlappen.</translation>
  </message>
  <message>
   <source>&amp;Level</source>
   <translation>&amp;Ebene</translation>
  </message>
  <message>
   <source>What one of them is called, for example Zone.</source>
   <translation>Wie eines davon heißt, zum Beispiel Zone.</translation>
  </message>
  <message>
   <source>&amp;Name of the level</source>
   <translation>&amp;Name der Ebene</translation>
  </message>
  <message>
   <source>&amp;How many</source>
   <translation>&amp;Anzahl</translation>
  </message>
  <message>
   <source>How many of them are built.</source>
   <translation>Wie viele davon gebildet werden.</translation>
  </message>
  <message>
   <source>How far one may be from an equal share, a hard limit.</source>
   <translation>Wie weit eines von einem gleichen Anteil abweichen darf; eine feste Grenze.</translation>
  </message>
  <message>
   <source>How large they get</source>
   <translation>Wie groß sie werden</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Bilden</translation>
  </message>
  <message>
   <source>There are too few territories to put together.</source>
   <translation>Es gibt zu wenige Gebiete zum Zusammenfassen.</translation>
  </message>
  <message>
   <source>About {each} in each. The borders follow the territories, which stay whole.</source>
   <translation>Etwa {each} in jedem. Die Grenzen folgen den Gebieten, die ganz bleiben.</translation>
  </message>
  <message>
   <source>Building {title}</source>
   <translation>{title}: wird gebildet</translation>
  </message>
  <message>
   <source>Build {count} × {title}</source>
   <translation>{count} × {title} bilden</translation>
  </message>
  <message>
   <source>Not kept: {broken} Allow a larger tolerance, or another number.</source>
   <translation>Nicht eingehalten: {broken} Erlauben Sie eine größere Toleranz oder eine andere Anzahl.</translation>
  </message>
  <message>
   <source>District</source>
   <translation>Bezirk</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Bereich</translation>
  </message>
  <message>
   <source>Level {number}</source>
   <translation>Ebene {number}</translation>
  </message>
  <message>
   <source>It is not there any more. Choose another one in the table Hierarchy.</source>
   <translation>Es ist nicht mehr da. Wählen Sie ein anderes in der Tabelle Hierarchie.</translation>
  </message>
  <message>
   <source>Select what is on one level only.</source>
   <translation>Wählen Sie nur aus einer Ebene aus.</translation>
  </message>
  <message>
   <source>A {level} needs a name.</source>
   <translation>Ein Name fehlt: {level}.</translation>
  </message>
  <message>
   <source>There is a {level} {name} already. Choose another name.</source>
   <translation>{level} {name} gibt es schon. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>A level needs a name.</source>
   <translation>Eine Ebene braucht einen Namen.</translation>
  </message>
  <message>
   <source>Select territories in the table first.</source>
   <translation>Wählen Sie zuerst Gebiete in der Tabelle aus.</translation>
  </message>
  <message>
   <source>Select two or more of one level (Ctrl or Shift and a click).</source>
   <translation>Wählen Sie zwei oder mehr einer Ebene aus (Klick mit Strg oder Umschalt).</translation>
  </message>
  <message>
   <source>There is no level above the territories.</source>
   <translation>Über den Gebieten gibt es keine Ebene.</translation>
  </message>
  <message>
   <source>Rename {old} to {new}</source>
   <translation>{old} in {new} umbenennen</translation>
  </message>
  <message>
   <source>no {level}</source>
   <translation>ohne {level}</translation>
  </message>
  <message>
   <source>Move {what} to {name}</source>
   <translation>{what} nach {name} verschieben</translation>
  </message>
  <message>
   <source>New {level} {name}</source>
   <translation>{level} {name} anlegen</translation>
  </message>
  <message>
   <source>Merge {names} into {name}</source>
   <translation>{names} zu {name} verschmelzen</translation>
  </message>
  <message>
   <source>Dissolve {names}</source>
   <translation>{names} auflösen</translation>
  </message>
  <message>
   <source>Colour {name}</source>
   <translation>{name} färben</translation>
  </message>
  <message>
   <source>Name of the level</source>
   <translation>Name der Ebene</translation>
  </message>
  <message>
   <source>What is one of them called?</source>
   <translation>Wie heißt eines davon?</translation>
  </message>
  <message>
   <source>Call the level {old} {new}</source>
   <translation>Ebene {old} in {new} umbenennen</translation>
  </message>
  <message>
   <source>Add level {level}</source>
   <translation>Ebene {level} hinzufügen</translation>
  </message>
  <message>
   <source>Remove level {level}</source>
   <translation>Ebene {level} entfernen</translation>
  </message>
  <message>
   <source>Select a row in the table first.</source>
   <translation>Wählen Sie zuerst eine Zeile in der Tabelle aus.</translation>
  </message>
  <message>
   <source>Show its ZIPs on the map (Enter).</source>
   <translation>Die PLZ auf der Karte zeigen (Eingabe).</translation>
  </message>
  <message>
   <source>Select its ZIPs on the map.</source>
   <translation>Die PLZ auf der Karte auswählen.</translation>
  </message>
  <message>
   <source>Select one row only.</source>
   <translation>Wählen Sie nur eine Zeile aus.</translation>
  </message>
  <message>
   <source>Choose its colour.</source>
   <translation>Die Farbe wählen.</translation>
  </message>
  <message>
   <source>Copy all rows (Ctrl+C).</source>
   <translation>Alle Zeilen kopieren (Strg+C).</translation>
  </message>
  <message>
   <source>There is no level above the territories yet.</source>
   <translation>Über den Gebieten gibt es noch keine Ebene.</translation>
  </message>
  <message>
   <source>Give every ZIP the colour of what it is in on this level.</source>
   <translation>Jeder PLZ die Farbe dessen geben, worin sie auf dieser Ebene liegt.</translation>
  </message>
  <message>
   <source>Colour the &amp;map by {level}</source>
   <translation>&amp;Karte färben nach: {level}</translation>
  </message>
  <message>
   <source>Call this level something else.</source>
   <translation>Diese Ebene anders nennen.</translation>
  </message>
  <message>
   <source>Name of the level {level}…</source>
   <translation>Name der Ebene {level}…</translation>
  </message>
  <message>
   <source>Mo&amp;ve to</source>
   <translation>Verschieben &amp;nach</translation>
  </message>
  <message>
   <source>No {level}</source>
   <translation>Ohne {level}</translation>
  </message>
  <message>
   <source>&amp;New {level} from selection</source>
   <translation>N&amp;eu aus der Auswahl: {level}</translation>
  </message>
  <message>
   <source>Put the selected rows into one of their own.</source>
   <translation>Die ausgewählten Zeilen zu etwas Eigenem zusammenfassen.</translation>
  </message>
  <message>
   <source>The selected rows become one, with the name of the one that was clicked.</source>
   <translation>Die ausgewählten Zeilen werden eine, mit dem Namen der angeklickten.</translation>
  </message>
  <message>
   <source>Take it away; what is in it stays.</source>
   <translation>Es wegnehmen; was darin ist, bleibt.</translation>
  </message>
  <message>
   <source>&amp;Dissolve</source>
   <translation>&amp;Auflösen</translation>
  </message>
  <message>
   <source>{count} rows</source>
   <translation>{count} Zeilen</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Gehört zu</translation>
  </message>
  <message>
   <source>{measure} and its deviation: of territories from their target, of districts and what is above from their share of the level. The shaded band is the tolerance.</source>
   <translation>{measure} und Abweichung: bei Gebieten von ihrem Ziel, bei Bezirken und darüber von ihrem Anteil an der Ebene. Das schattierte Band ist die Toleranz.</translation>
  </message>
  <message>
   <source>Name and colour. F2 or a double click renames; drag rows to where they belong.</source>
   <translation>Name und Farbe. F2 oder Doppelklick benennt um; ziehen Sie Zeilen dorthin, wohin sie gehören.</translation>
  </message>
  <message>
   <source>Number of territories</source>
   <translation>Anzahl der Gebiete</translation>
  </message>
  <message>
   <source>{name}, {measure}: {figures}</source>
   <translation>{name}, {measure}: {figures}</translation>
  </message>
  <message>
   <source>{name}: drag these rows to where they belong.</source>
   <translation>{name}: Ziehen Sie diese Zeilen dorthin, wohin sie gehören.</translation>
  </message>
  <message>
   <source>Territory {name}</source>
   <translation>Gebiet {name}</translation>
  </message>
  <message>
   <source>Why nothing is shown</source>
   <translation>Warum nichts gezeigt wird</translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation>Was fehlt</translation>
  </message>
  <message>
   <source>Build and change the levels above the territories.</source>
   <translation>Die Ebenen über den Gebieten bilden und ändern.</translation>
  </message>
  <message>
   <source>Build districts…</source>
   <translation>Bezirke bilden…</translation>
  </message>
  <message>
   <source>Let the engine put territories together into balanced districts, or districts into regions.</source>
   <translation>Gebiete automatisch zu ausgewogenen Bezirken zusammenfassen, oder Bezirke zu Regionen.</translation>
  </message>
  <message>
   <source>Add level above</source>
   <translation>Ebene darüber hinzufügen</translation>
  </message>
  <message>
   <source>One more level, with all that is at the top in it.</source>
   <translation>Eine Ebene mehr, in der alles liegt, was bisher oben ist.</translation>
  </message>
  <message>
   <source>Remove top level</source>
   <translation>Oberste Ebene entfernen</translation>
  </message>
  <message>
   <source>Take the highest level away; what is below it stays.</source>
   <translation>Die höchste Ebene wegnehmen; was darunter ist, bleibt.</translation>
  </message>
  <message>
   <source>Selection</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>What can be done with the selected rows; also on a right click.</source>
   <translation>Was mit den ausgewählten Zeilen getan werden kann; auch per Rechtsklick.</translation>
  </message>
  <message>
   <source>Against equal shares</source>
   <translation>Gegen gleiche Anteile</translation>
  </message>
  <message>
   <source>By number of territories</source>
   <translation>Nach Anzahl der Gebiete</translation>
  </message>
  <message>
   <source>What districts and the levels above should hold: all the same, or as many shares as territories.</source>
   <translation>Was Bezirke und die Ebenen darüber enthalten sollen: alle gleich viel, oder so viele Anteile wie Gebiete.</translation>
  </message>
  <message>
   <source>Targets</source>
   <translation>Ziele</translation>
  </message>
  <message>
   <source>Here territories roll up into districts and regions. Open a market, or design one first.</source>
   <translation>Hier werden Gebiete zu Bezirken und Regionen zusammengefasst. Öffnen Sie einen Markt oder entwerfen Sie zuerst einen.</translation>
  </message>
  <message>
   <source>This market has no scenario yet. Design one on the page Design, and its territories appear here.</source>
   <translation>Dieser Markt hat noch kein Szenario. Entwerfen Sie eines auf der Seite Entwurf, dann erscheinen hier seine Gebiete.</translation>
  </message>
  <message>
   <source>A hierarchy needs at least two territories. Make a second one, or design anew.</source>
   <translation>Eine Hierarchie braucht mindestens zwei Gebiete. Legen Sie ein zweites an oder entwerfen Sie neu.</translation>
  </message>
  <message>
   <source>There are no districts yet. Build districts… lets the engine make balanced ones. To make them by hand, select territories and choose New District in the menu Selection.</source>
   <translation>Es gibt noch keine Bezirke. „Bezirke bilden…“ macht automatisch ausgewogene. Um sie von Hand zu bilden, wählen Sie Gebiete aus und im Menü Auswahl „Neu aus der Auswahl: Bezirk“.</translation>
  </message>
  <message>
   <source>In no {level}: {names}.</source>
   <translation>Ohne {level}: {names}.</translation>
  </message>
  <message>
   <source>Empty: {names}.</source>
   <translation>Leer: {names}.</translation>
  </message>
  <message>
   <source>{names} and {count} more</source>
   <translation>{names} und {count} weitere</translation>
  </message>
  <message>
   <source>Drag rows to where they belong; a click zooms, a double click renames, a right click shows more.</source>
   <translation>Ziehen Sie Zeilen dorthin, wohin sie gehören; ein Klick zoomt, ein Doppelklick benennt um, ein Rechtsklick zeigt mehr.</translation>
  </message>
  <message>
   <source>Hierarchy of the territories</source>
   <translation>Hierarchie der Gebiete</translation>
  </message>
  <message>
   <source>Something unexpected happened: {error}. The details are in View ▸ Panels ▸ Log Messages.</source>
   <translation>Etwas Unerwartetes ist geschehen: {error}. Einzelheiten stehen unter Ansicht ▸ Bedienfelder ▸ Protokollmeldungen.</translation>
  </message>
  <message>
   <source>The step ended without a result and without saying why. View ▸ Panels ▸ Log Messages may tell more.</source>
   <translation>Der Schritt endete ohne Ergebnis und ohne Begründung. Unter Ansicht ▸ Bedienfelder ▸ Protokollmeldungen steht vielleicht mehr.</translation>
  </message>
  <message>
   <source>The algorithm {algorithm} is not there. Enable the plugin's Processing provider.</source>
   <translation>Der Algorithmus {algorithm} ist nicht da. Aktivieren Sie den Verarbeitungsanbieter der Erweiterung.</translation>
  </message>
  <message>
   <source>Log of the market</source>
   <translation>Protokoll des Marktes</translation>
  </message>
  <message>
   <source>Find a person, a territory or a ZIP</source>
   <translation>Eine Person, ein Gebiet oder eine PLZ suchen</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Only entries that hold this text are shown.</source>
   <translation>Nur Einträge mit diesem Text werden gezeigt.</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>One row per change, newest first.</source>
   <translation>Eine Zeile je Änderung, die neueste zuerst.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>Szenario</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Largest deviation</source>
   <translation>Größte Abweichung</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>Finding what changes</source>
   <translation>Änderungen werden gesucht</translation>
  </message>
  <message>
   <source>ZIP changes hands</source>
   <translation>PLZ wechselt</translation>
  </message>
  <message>
   <source>ZIPs change hands</source>
   <translation>PLZ wechseln</translation>
  </message>
  <message>
   <source>Removed from the map: {layers}. Market ▸ Show on the map brings it back; nothing is lost.</source>
   <translation>Von der Karte entfernt: {layers}. Markt ▸ Auf der Karte zeigen bringt sie zurück; nichts ist verloren.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>Es gibt nichts zu wiederholen.</translation>
  </message>
  <message>
   <source>Design territories first, or open a scenario.</source>
   <translation>Entwerfen Sie zuerst Gebiete oder öffnen Sie ein Szenario.</translation>
  </message>
  <message>
   <source>Lock {what}</source>
   <translation>{what} sperren</translation>
  </message>
  <message>
   <source>{what} is locked: click to unlock</source>
   <translation>{what} ist gesperrt: Klick entsperrt</translation>
  </message>
  <message>
   <source>Unlock {what}</source>
   <translation>{what} entsperren</translation>
  </message>
  <message>
   <source>{name} is locked as a whole</source>
   <translation>{name} ist als Ganzes gesperrt</translation>
  </message>
  <message>
   <source>Click a ZIP or drag a box to lock ZIPs where they are; again to unlock them.</source>
   <translation>Klicken Sie auf eine PLZ oder ziehen Sie ein Rechteck auf, um PLZ festzuhalten; noch einmal entsperrt sie.</translation>
  </message>
  <message>
   <source>{zips} locked.</source>
   <translation>{zips} gesperrt.</translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names} und {last}</translation>
  </message>
  <message>
   <source>{what} → {name}</source>
   <translation>{what} → {name}</translation>
  </message>
  <message>
   <source>Already in {name}</source>
   <translation>Schon in {name}</translation>
  </message>
  <message>
   <source>{name} falls apart: {zips} cut off ({ids})</source>
   <translation>{name} zerfällt: {zips} abgeschnitten ({ids})</translation>
  </message>
  <message>
   <source>{name} loses its last ZIP</source>
   <translation>{name} verliert seine letzte PLZ</translation>
  </message>
  <message>
   <source>{zips} would not touch {name}</source>
   <translation>{zips} lägen nicht an {name}</translation>
  </message>
  <message>
   <source>{id} is locked and stays</source>
   <translation>{id} ist gesperrt und bleibt</translation>
  </message>
  <message>
   <source>{ids} are locked and stay</source>
   <translation>{ids} sind gesperrt und bleiben</translation>
  </message>
  <message>
   <source>{name} is locked</source>
   <translation>{name} ist gesperrt</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <source>Click a ZIP</source>
   <translation>Klicken Sie auf eine PLZ</translation>
  </message>
  <message>
   <source>Drag a box around ZIPs</source>
   <translation>Ziehen Sie ein Rechteck um PLZ</translation>
  </message>
  <message>
   <source>Draw a lasso around ZIPs</source>
   <translation>Ziehen Sie ein Lasso um PLZ</translation>
  </message>
  <message>
   <source>Drag over ZIPs</source>
   <translation>Ziehen Sie über PLZ</translation>
  </message>
  <message>
   <source>{how} to move to {name}.</source>
   <translation>{how}, um nach {name} zu verschieben.</translation>
  </message>
  <message>
   <source>{how} to move it to the neighbour nearest to the cursor.</source>
   <translation>{how}, um sie dem Nachbarn zu geben, der dem Mauszeiger am nächsten ist.</translation>
  </message>
  <message>
   <source>{how}: the territory where you start gets them.</source>
   <translation>{how}: Das Gebiet, in dem Sie beginnen, bekommt sie.</translation>
  </message>
  <message>
   <source>{what} Right click: choose the target. Shift: select. Esc: cancel.</source>
   <translation>{what} Rechtsklick: Ziel wählen. Umschalt: auswählen. Esc: abbrechen.</translation>
  </message>
  <message>
   <source>{id} has no neighbour in another territory. Right click the territory it should go to.</source>
   <translation>{id} hat keinen Nachbarn in einem anderen Gebiet. Rechtsklicken Sie auf das Gebiet, in das sie soll.</translation>
  </message>
  <message>
   <source>Start in the territory that should grow, or right click it first.</source>
   <translation>Beginnen Sie in dem Gebiet, das wachsen soll, oder rechtsklicken Sie zuerst darauf.</translation>
  </message>
  <message>
   <source>Select {zips}</source>
   <translation>{zips} auswählen</translation>
  </message>
  <message>
   <source>Click: why is it here?</source>
   <translation>Klick: Warum ist sie hier?</translation>
  </message>
  <message>
   <source>Click a ZIP to see why it is in its territory, and what another one would cost.</source>
   <translation>Klicken Sie auf eine PLZ, um zu sehen, warum sie in ihrem Gebiet ist und was ein anderes kosten würde.</translation>
  </message>
  <message>
   <source>Market</source>
   <translation>Markt</translation>
  </message>
  <message>
   <source>Open a market file, save it under a name, bring it up to date, or close it.</source>
   <translation>Eine Marktdatei öffnen, unter einem Namen speichern, auf den neuesten Stand bringen oder schließen.</translation>
  </message>
  <message>
   <source>No market yet: choose data below, or open a file</source>
   <translation>Noch kein Markt: unten Daten wählen oder Datei öffnen</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>Ö&amp;ffnen…</translation>
  </message>
  <message>
   <source>Open a market file.</source>
   <translation>Eine Marktdatei öffnen.</translation>
  </message>
  <message>
   <source>Read the market anew, as after another QGIS has closed it.</source>
   <translation>Den Markt neu lesen, etwa nachdem ein anderes QGIS ihn geschlossen hat.</translation>
  </message>
  <message>
   <source>Open a&amp;gain</source>
   <translation>&amp;Neu öffnen</translation>
  </message>
  <message>
   <source>Give the market a file of its own. Every edit is written into it at once.</source>
   <translation>Dem Markt eine eigene Datei geben. Jede Bearbeitung wird sofort hineingeschrieben.</translation>
  </message>
  <message>
   <source>&amp;Save as…</source>
   <translation>&amp;Speichern unter…</translation>
  </message>
  <message>
   <source>Read the ZIP and account layers anew; territories are kept, and what differs is listed.</source>
   <translation>PLZ- und Kundenlayer neu lesen; Gebiete bleiben, und was abweicht, wird aufgelistet.</translation>
  </message>
  <message>
   <source>&amp;Update data…</source>
   <translation>Daten &amp;aktualisieren…</translation>
  </message>
  <message>
   <source>Bring layers of the market back that were removed from the project, and show all of it.</source>
   <translation>Layer des Marktes zurückholen, die aus dem Projekt entfernt wurden, und den ganzen Markt zeigen.</translation>
  </message>
  <message>
   <source>S&amp;how on the map</source>
   <translation>Auf der &amp;Karte zeigen</translation>
  </message>
  <message>
   <source>Who changed what, when, and what it did to the balance.</source>
   <translation>Wer wann was geändert hat und wie sich die Bilanz dadurch verändert hat.</translation>
  </message>
  <message>
   <source>&amp;Log</source>
   <translation>&amp;Protokoll</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>Close the market.</source>
   <translation>Den Markt schließen.</translation>
  </message>
  <message>
   <source>Georgia: 735 ZIPs and 11,080 food retailers, to try everything with.</source>
   <translation>Georgia: 735 ZIP-Gebiete und 11.080 Lebensmittelhändler, um alles auszuprobieren.</translation>
  </message>
  <message>
   <source>Open a market file</source>
   <translation>Eine Marktdatei öffnen</translation>
  </message>
  <message>
   <source>Open for reading only: {why}</source>
   <translation>Nur zum Lesen geöffnet: {why}</translation>
  </message>
  <message>
   <source>Opening the market</source>
   <translation>Der Markt wird geöffnet</translation>
  </message>
  <message>
   <source>Save the market as</source>
   <translation>Den Markt speichern unter</translation>
  </message>
  <message>
   <source>The market is saved as {path}.</source>
   <translation>Der Markt ist gespeichert als {path}.</translation>
  </message>
  <message>
   <source>Saving the market</source>
   <translation>Der Markt wird gespeichert</translation>
  </message>
  <message>
   <source>{name} cannot be written. The scenario on the screen is saved as {path}.</source>
   <translation>{name} kann nicht geschrieben werden. Das Szenario auf dem Bildschirm ist als {path} gespeichert.</translation>
  </message>
  <message>
   <source>Updating the market</source>
   <translation>Der Markt wird aktualisiert</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Aktualisieren</translation>
  </message>
  <message>
   <source>new ZIP</source>
   <translation>neue PLZ</translation>
  </message>
  <message>
   <source>ZIP gone</source>
   <translation>PLZ entfallen</translation>
  </message>
  <message>
   <source>ZIP with another shape</source>
   <translation>PLZ mit anderer Form</translation>
  </message>
  <message>
   <source>ZIP with other figures</source>
   <translation>PLZ mit anderen Zahlen</translation>
  </message>
  <message>
   <source>new account</source>
   <translation>neuer Kunde</translation>
  </message>
  <message>
   <source>account gone</source>
   <translation>Kunde entfallen</translation>
  </message>
  <message>
   <source>account with other figures</source>
   <translation>Kunde mit anderen Zahlen</translation>
  </message>
  <message>
   <source>The layers hold what the market holds; nothing was changed.</source>
   <translation>Die Layer enthalten, was der Markt enthält; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>The market is up to date: {changes}. What is gone is kept in the log.</source>
   <translation>Der Markt ist auf dem neuesten Stand: {changes}. Was entfallen ist, steht im Protokoll.</translation>
  </message>
  <message>
   <source>The market of this project, {path}, is not there. Open it from its new place (Market ▸ Open).</source>
   <translation>Der Markt dieses Projekts, {path}, ist nicht da. Öffnen Sie ihn an seinem neuen Ort (Markt ▸ Öffnen).</translation>
  </message>
  <message>
   <source>Comparing the ZIPs</source>
   <translation>Die PLZ werden verglichen</translation>
  </message>
  <message>
   <source>Comparing the accounts</source>
   <translation>Die Kunden werden verglichen</translation>
  </message>
  <message>
   <source>Cancelled; no market was opened.</source>
   <translation>Abgebrochen; es wurde kein Markt geöffnet.</translation>
  </message>
  <message>
   <source>Reading the accounts</source>
   <translation>Die Kunden werden gelesen</translation>
  </message>
  <message>
   <source>Finding neighbours</source>
   <translation>Nachbarn werden gesucht</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Meldungen</translation>
  </message>
  <message>
   <source>What happened, newest last.</source>
   <translation>Was geschehen ist, das Neueste zuletzt.</translation>
  </message>
  <message>
   <source>&amp;Messages</source>
   <translation>&amp;Meldungen</translation>
  </message>
  <message>
   <source>Fi&amp;ndings</source>
   <translation>Be&amp;funde</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Fi&amp;ndings ({number})</source>
   <translation>Be&amp;funde ({number})</translation>
  </message>
  <message>
   <source>What Check found. Double-click shows the place on the map.</source>
   <translation>Was die Prüfung gefunden hat. Ein Doppelklick zeigt die Stelle auf der Karte.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>1  Data</source>
   <translation>1  Daten</translation>
  </message>
  <message>
   <source>Layer of ZIP codes or other polygons.</source>
   <translation>Layer mit PLZ- oder anderen Flächen.</translation>
  </message>
  <message>
   <source>&amp;ZIP polygons</source>
   <translation>&amp;PLZ-Flächen</translation>
  </message>
  <message>
   <source>Field with the ZIP code; every ZIP has its own.</source>
   <translation>Feld mit der Postleitzahl; jede Fläche hat ihre eigene.</translation>
  </message>
  <message>
   <source>ZIP &amp;id field</source>
   <translation>PLZ-F&amp;eld</translation>
  </message>
  <message>
   <source>none: use figures of the ZIP layer</source>
   <translation>keiner: Zahlen des PLZ-Layers verwenden</translation>
  </message>
  <message>
   <source>CS&amp;V…</source>
   <translation>CS&amp;V…</translation>
  </message>
  <message>
   <source>Open a CSV file with accounts. Its columns are guessed from their names and shown here.</source>
   <translation>Eine CSV-Datei mit Kunden öffnen. Ihre Spalten werden aus den Namen erraten und hier gezeigt.</translation>
  </message>
  <message>
   <source>Open a CSV file</source>
   <translation>Eine CSV-Datei öffnen</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes.</source>
   <translation>Punkte oder eine Tabelle mit Postleitzahlen.</translation>
  </message>
  <message>
   <source>&amp;Accounts</source>
   <translation>&amp;Kunden</translation>
  </message>
  <message>
   <source>Field with the account's own id. Optional.</source>
   <translation>Feld mit der eigenen Nummer des Kunden. Freiwillig.</translation>
  </message>
  <message>
   <source>Account id</source>
   <translation>Kundennummer</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, used where an account has no position. Optional.</source>
   <translation>Feld mit der Postleitzahl des Kunden für Kunden ohne Position. Freiwillig.</translation>
  </message>
  <message>
   <source>Account ZIP</source>
   <translation>Kunden-PLZ</translation>
  </message>
  <message>
   <source>Field of the ZIP layer with the territory in force. It becomes the first scenario, which others are compared with. Optional.</source>
   <translation>Feld des PLZ-Layers mit dem geltenden Gebiet. Es wird das erste Szenario, mit dem andere verglichen werden. Freiwillig.</translation>
  </message>
  <message>
   <source>Territory &amp;now</source>
   <translation>Gebiet &amp;heute</translation>
  </message>
  <message>
   <source>&amp;Check the data</source>
   <translation>&amp;Daten prüfen</translation>
  </message>
  <message>
   <source>Look for faults in the ZIPs and accounts; nothing is changed.</source>
   <translation>PLZ und Kunden auf Fehler prüfen; nichts wird geändert.</translation>
  </message>
  <message>
   <source>Check the data</source>
   <translation>Daten prüfen</translation>
  </message>
  <message>
   <source>no layer of ZIP polygons</source>
   <translation>kein Layer mit PLZ-Flächen</translation>
  </message>
  <message>
   <source>Column of the CSV file with the longitude in degrees.</source>
   <translation>Spalte der CSV-Datei mit der geographischen Länge in Grad.</translation>
  </message>
  <message>
   <source>Longitude column</source>
   <translation>Spalte der Länge</translation>
  </message>
  <message>
   <source>Column of the CSV file with the latitude in degrees.</source>
   <translation>Spalte der CSV-Datei mit der geographischen Breite in Grad.</translation>
  </message>
  <message>
   <source>Latitude column</source>
   <translation>Spalte der Breite</translation>
  </message>
  <message>
   <source>Lon, lat columns</source>
   <translation>Länge, Breite</translation>
  </message>
  <message>
   <source>(no positions)</source>
   <translation>(keine Positionen)</translation>
  </message>
  <message>
   <source>id</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>longitude</source>
   <translation>Länge</translation>
  </message>
  <message>
   <source>latitude</source>
   <translation>Breite</translation>
  </message>
  <message>
   <source>category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>Guessed from the names of the columns: {columns}</source>
   <translation>Aus den Namen der Spalten erraten: {columns}</translation>
  </message>
  <message>
   <source>No column was recognised by its name; choose them above.</source>
   <translation>Keine Spalte wurde am Namen erkannt; wählen Sie sie oben.</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Skizze</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>Gründlich</translation>
  </message>
  <message>
   <source>3  Design</source>
   <translation>3  Entwurf</translation>
  </message>
  <message>
   <source>&amp;Territories</source>
   <translation>&amp;Gebiete</translation>
  </message>
  <message>
   <source>How many territories to design.</source>
   <translation>Wie viele Gebiete entworfen werden.</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's workload from an equal share. A hard limit.</source>
   <translation>Größte Abweichung der Arbeitslast eines Gebiets von einem gleichen Anteil. Eine feste Grenze.</translation>
  </message>
  <message>
   <source>Workload tolerance</source>
   <translation>Toleranz der Arbeitslast</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's potential from an equal share. A hard limit.</source>
   <translation>Größte Abweichung des Potenzials eines Gebiets von einem gleichen Anteil. Eine feste Grenze.</translation>
  </message>
  <message>
   <source>Potential tolerance</source>
   <translation>Toleranz des Potenzials</translation>
  </message>
  <message>
   <source>&amp;Design</source>
   <translation>&amp;Entwerfen</translation>
  </message>
  <message>
   <source>Design the territories with these rules. Undo brings back what was there.</source>
   <translation>Die Gebiete nach diesen Regeln entwerfen. Rückgängig bringt zurück, was vorher war.</translation>
  </message>
  <message>
   <source>Design</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <source>the scenario {name}</source>
   <translation>vom Szenario {name}</translation>
  </message>
  <message>
   <source>the scenario on the map</source>
   <translation>vom Szenario auf der Karte</translation>
  </message>
  <message>
   <source>new territories</source>
   <translation>mit neuen Gebieten</translation>
  </message>
  <message>
   <source>A design from scratch, or one that moves as little as asked for. Locked ZIPs and territories stay in both.</source>
   <translation>Ein Entwurf von Grund auf oder einer, der so wenig wie verlangt verschiebt. Gesperrte PLZ und Gebiete bleiben in beiden.</translation>
  </message>
  <message>
   <source>&amp;Start from</source>
   <translation>&amp;Beginnen</translation>
  </message>
  <message>
   <source>Largest share of workload and potential that may change hands. A hard limit.</source>
   <translation>Größter Anteil von Arbeitslast und Potenzial, der wechseln darf. Eine feste Grenze.</translation>
  </message>
  <message>
   <source>&amp;May move</source>
   <translation>&amp;Umverteilung</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>More effort finds more compact territories and takes longer.</source>
   <translation>Mehr Aufwand findet kompaktere Gebiete und dauert länger.</translation>
  </message>
  <message>
   <source>Effort</source>
   <translation>Aufwand</translation>
  </message>
  <message>
   <source>Equal seeds give equal designs; another seed gives another one.</source>
   <translation>Gleiche Startwerte geben gleiche Entwürfe; ein anderer gibt einen anderen.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Every territory in one piece</source>
   <translation>Jedes Gebiet in einem Stück</translation>
  </message>
  <message>
   <source>Every ZIP reaches every other of its territory without leaving it.</source>
   <translation>Jede PLZ erreicht jede andere ihres Gebiets, ohne es zu verlassen.</translation>
  </message>
  <message>
   <source>per account</source>
   <translation>je Kunde</translation>
  </message>
  <message>
   <source>per ZIP</source>
   <translation>je PLZ</translation>
  </message>
  <message>
   <source>Whether the {measure} is a figure of the accounts, added up per ZIP, or of the ZIP layer itself.</source>
   <translation>{measure}: ob es eine Angabe der Kunden ist, die je PLZ summiert wird, oder des PLZ-Layers selbst.</translation>
  </message>
  <message>
   <source>{title}: per account or per ZIP</source>
   <translation>{title}: je Kunde oder je PLZ</translation>
  </message>
  <message>
   <source>2  Measures</source>
   <translation>2  Größen</translation>
  </message>
  <message>
   <source>workload</source>
   <translation>Arbeitslast</translation>
  </message>
  <message>
   <source>&amp;Workload</source>
   <translation>&amp;Arbeitslast</translation>
  </message>
  <message>
   <source>Selling time in hours/year, or whatever else takes time. A field or an expression: 1 counts the accounts, "calls" * "minutes" / 60 gives hours. Empty: every account counts 1.</source>
   <translation>Verkaufszeit in Stunden/Jahr, oder was sonst Zeit kostet. Ein Feld oder ein Ausdruck: 1 zählt die Kunden, "calls" * "minutes" / 60 ergibt Stunden. Leer: Jeder Kunde zählt 1.</translation>
  </message>
  <message>
   <source>hours/year</source>
   <translation>Stunden/Jahr</translation>
  </message>
  <message>
   <source>potential</source>
   <translation>Potenzial</translation>
  </message>
  <message>
   <source>P&amp;otential</source>
   <translation>P&amp;otenzial</translation>
  </message>
  <message>
   <source>Money/year that can be earned. A field or an expression. Leave it empty to balance the workload alone.</source>
   <translation>Geld/Jahr, das verdient werden kann. Ein Feld oder ein Ausdruck. Lassen Sie es leer, um nur die Arbeitslast auszugleichen.</translation>
  </message>
  <message>
   <source>6  Publish</source>
   <translation>6  Ausgabe</translation>
  </message>
  <message>
   <source>Folder for exported files and printed maps</source>
   <translation>Ordner für exportierte Dateien und gedruckte Karten</translation>
  </message>
  <message>
   <source>Export and Print write into this folder. Empty: you are asked.</source>
   <translation>Export und Druck schreiben in diesen Ordner. Leer: Sie werden gefragt.</translation>
  </message>
  <message>
   <source>&amp;Folder</source>
   <translation>&amp;Ordner</translation>
  </message>
  <message>
   <source>asked when needed</source>
   <translation>wird bei Bedarf erfragt</translation>
  </message>
  <message>
   <source>Output folder</source>
   <translation>Ausgabeordner</translation>
  </message>
  <message>
   <source>&amp;Paper</source>
   <translation>&amp;Papier</translation>
  </message>
  <message>
   <source>Paper size of the printed maps.</source>
   <translation>Papierformat der gedruckten Karten.</translation>
  </message>
  <message>
   <source>&amp;Export</source>
   <translation>&amp;Exportieren</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Write shapefile, GeoPackage and CSV of the scenario.</source>
   <translation>Shapefile, GeoPackage und CSV des Szenarios schreiben.</translation>
  </message>
  <message>
   <source>&amp;Print</source>
   <translation>&amp;Drucken</translation>
  </message>
  <message>
   <source>Write a PDF with all territories and one for each.</source>
   <translation>Ein PDF mit allen Gebieten und eines für jedes schreiben.</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>4  Reps</source>
   <translation>4  Betreuer</translation>
  </message>
  <message>
   <source>none: write the names into the table</source>
   <translation>keiner: Namen in die Tabelle schreiben</translation>
  </message>
  <message>
   <source>Layer of the reps' homes, or a table with the ZIP code of each home.</source>
   <translation>Layer mit den Wohnorten der Betreuer, oder eine Tabelle mit der Postleitzahl jedes Wohnorts.</translation>
  </message>
  <message>
   <source>&amp;Reps</source>
   <translation>&amp;Betreuer</translation>
  </message>
  <message>
   <source>&amp;Name field</source>
   <translation>&amp;Namensfeld</translation>
  </message>
  <message>
   <source>Field with the name of the rep.</source>
   <translation>Feld mit dem Namen des Betreuers.</translation>
  </message>
  <message>
   <source>Field with the ZIP code of the home, where the reps have no position on the map.</source>
   <translation>Feld mit der Postleitzahl des Wohnorts, wenn die Betreuer keine Position auf der Karte haben.</translation>
  </message>
  <message>
   <source>Home &amp;ZIP</source>
   <translation>Wohn-&amp;PLZ</translation>
  </message>
  <message>
   <source>&amp;Match by distance from home</source>
   <translation>Nach &amp;Entfernung vom Wohnort zuteilen</translation>
  </message>
  <message>
   <source>Give each territory a rep, so that the way from home to the territories is shortest in total.</source>
   <translation>Jedem Gebiet einen Betreuer geben, sodass die Wege vom Wohnort zu den Gebieten in Summe am kürzesten sind.</translation>
  </message>
  <message>
   <source>Match by distance from home</source>
   <translation>Nach Entfernung vom Wohnort zuteilen</translation>
  </message>
  <message>
   <source>Double-click a rep to give the territory to somebody else.</source>
   <translation>Doppelklicken Sie auf einen Betreuer, um das Gebiet jemand anderem zu geben.</translation>
  </message>
  <message>
   <source>{owned} of {all} territories have a rep</source>
   <translation>{owned} von {all} Gebieten haben einen Betreuer</translation>
  </message>
  <message>
   <source>Territories and reps</source>
   <translation>Gebiete und Betreuer</translation>
  </message>
  <message>
   <source>Which rep owns which territory.</source>
   <translation>Wer welches Gebiet betreut.</translation>
  </message>
  <message>
   <source>5  Scenarios</source>
   <translation>5  Szenarien</translation>
  </message>
  <message>
   <source>scenario</source>
   <translation>Szenario</translation>
  </message>
  <message>
   <source>scenarios</source>
   <translation>Szenarien</translation>
  </message>
  <message>
   <source>Open or make a market first.</source>
   <translation>Öffnen oder erstellen Sie zuerst einen Markt.</translation>
  </message>
  <message>
   <source>Design first: each design can be kept as a scenario.</source>
   <translation>Entwerfen Sie zuerst: Jeder Entwurf kann als Szenario behalten werden.</translation>
  </message>
  <message>
   <source>Double click or Enter shows a scenario, F2 renames it; choose several to compare them.</source>
   <translation>Doppelklick oder Eingabe zeigt ein Szenario, F2 benennt es um; wählen Sie mehrere aus, um sie zu vergleichen.</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>Szenarien</translation>
  </message>
  <message>
   <source>&amp;Show</source>
   <translation>&amp;Anzeigen</translation>
  </message>
  <message>
   <source>Put this scenario on the map</source>
   <translation>Dieses Szenario auf die Karte bringen</translation>
  </message>
  <message>
   <source>&amp;Branch from here</source>
   <translation>A&amp;bzweigen</translation>
  </message>
  <message>
   <source>Make a copy and show it, to go another way from here</source>
   <translation>Eine Kopie machen und zeigen, um von hier aus einen anderen Weg zu gehen</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>&amp;Duplizieren</translation>
  </message>
  <message>
   <source>Make a copy</source>
   <translation>Eine Kopie machen</translation>
  </message>
  <message>
   <source>&amp;Rename</source>
   <translation>&amp;Umbenennen</translation>
  </message>
  <message>
   <source>Give the scenario another name (F2)</source>
   <translation>Dem Szenario einen anderen Namen geben (F2)</translation>
  </message>
  <message>
   <source>&amp;Note…</source>
   <translation>&amp;Notiz…</translation>
  </message>
  <message>
   <source>Write down why</source>
   <translation>Aufschreiben, warum</translation>
  </message>
  <message>
   <source>&amp;Approve</source>
   <translation>&amp;Genehmigen</translation>
  </message>
  <message>
   <source>Close the scenario to edits</source>
   <translation>Das Szenario für Änderungen schließen</translation>
  </message>
  <message>
   <source>Put in &amp;force</source>
   <translation>In &amp;Kraft setzen</translation>
  </message>
  <message>
   <source>Make it the alignment that moves are counted from</source>
   <translation>Es zur Zuordnung machen, von der aus Verschiebungen gezählt werden</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>&amp;Vergleichen</translation>
  </message>
  <message>
   <source>See the chosen scenarios side by side</source>
   <translation>Die gewählten Szenarien nebeneinander sehen</translation>
  </message>
  <message>
   <source>&amp;Trade-offs</source>
   <translation>Ab&amp;wägen</translation>
  </message>
  <message>
   <source>Let the engine show balance against moves, and balance against compactness</source>
   <translation>Bilanz gegen Verschiebungen und Bilanz gegen Kompaktheit automatisch durchrechnen</translation>
  </message>
  <message>
   <source>De&amp;lete</source>
   <translation>&amp;Löschen</translation>
  </message>
  <message>
   <source>Delete; it can be brought back</source>
   <translation>Löschen; es kann zurückgeholt werden</translation>
  </message>
  <message>
   <source>Bring &amp;back</source>
   <translation>&amp;Zurückholen</translation>
  </message>
  <message>
   <source>Bring a deleted scenario back</source>
   <translation>Ein gelöschtes Szenario zurückholen</translation>
  </message>
  <message>
   <source>&amp;More</source>
   <translation>M&amp;ehr</translation>
  </message>
  <message>
   <source>Copy, rename, annotate, approve, delete</source>
   <translation>Kopieren, umbenennen, kommentieren, genehmigen, löschen</translation>
  </message>
  <message>
   <source>Show de&amp;leted</source>
   <translation>Gelö&amp;schte zeigen</translation>
  </message>
  <message>
   <source>List deleted scenarios too, to bring them back.</source>
   <translation>Auch gelöschte Szenarien auflisten, um sie zurückzuholen.</translation>
  </message>
  <message>
   <source>Show deleted</source>
   <translation>Gelöschte zeigen</translation>
  </message>
  <message>
   <source>Note on {name}</source>
   <translation>Notiz zu {name}</translation>
  </message>
  <message>
   <source>Why this scenario, and what is open:</source>
   <translation>Warum dieses Szenario, und was offen ist:</translation>
  </message>
  <message>
   <source>Design a scenario first.</source>
   <translation>Entwerfen Sie zuerst ein Szenario.</translation>
  </message>
  <message>
   <source>Take &amp;approval back</source>
   <translation>&amp;Genehmigung zurücknehmen</translation>
  </message>
  <message>
   <source>Deleted: {names}</source>
   <translation>Gelöscht: {names}</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>Löschen rückgängig</translation>
  </message>
  <message>
   <source>Bring back what was deleted.</source>
   <translation>Zurückholen, was gelöscht wurde.</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Which layers hold ZIPs and accounts.</source>
   <translation>Welche Layer PLZ und Kunden enthalten.</translation>
  </message>
  <message>
   <source>Measures</source>
   <translation>Größen</translation>
  </message>
  <message>
   <source>What workload and potential are.</source>
   <translation>Was Arbeitslast und Potenzial sind.</translation>
  </message>
  <message>
   <source>How many territories, and how even they must be.</source>
   <translation>Wie viele Gebiete, und wie gleichmäßig sie sein müssen.</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Betreuer</translation>
  </message>
  <message>
   <source>Who owns which territory.</source>
   <translation>Wer welches Gebiet betreut.</translation>
  </message>
  <message>
   <source>Saved plans: compare, approve, choose.</source>
   <translation>Gespeicherte Pläne: vergleichen, genehmigen, wählen.</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>Files and printed maps.</source>
   <translation>Dateien und gedruckte Karten.</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>How far the running job is.</source>
   <translation>Wie weit die laufende Arbeit ist.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Stop the running job; nothing is left half done.</source>
   <translation>Die laufende Arbeit anhalten; nichts bleibt halb fertig.</translation>
  </message>
  <message>
   <source>Next: what workload and potential are (2 Measures).</source>
   <translation>Als Nächstes: was Arbeitslast und Potenzial sind (2 Größen).</translation>
  </message>
  <message>
   <source>Next: the rules of the design (3 Design).</source>
   <translation>Als Nächstes: die Regeln des Entwurfs (3 Entwurf).</translation>
  </message>
  <message>
   <source>There is no scenario yet. Press Design.</source>
   <translation>Es gibt noch kein Szenario. Klicken Sie auf Entwerfen.</translation>
  </message>
  <message>
   <source>Next: edit on the map, or give the territories to reps (4 Reps).</source>
   <translation>Als Nächstes: auf der Karte bearbeiten oder die Gebiete Betreuern geben (4 Betreuer).</translation>
  </message>
  <message>
   <source>Next: compare and approve (5 Scenarios).</source>
   <translation>Als Nächstes: vergleichen und genehmigen (5 Szenarien).</translation>
  </message>
  <message>
   <source>Add a layer of ZIP polygons to the project, or open a market (Market ▸ Open).</source>
   <translation>Fügen Sie dem Projekt einen Layer mit PLZ-Flächen hinzu oder öffnen Sie einen Markt (Markt ▸ Öffnen).</translation>
  </message>
  <message>
   <source>Choose the field with the ZIP code.</source>
   <translation>Wählen Sie das Feld mit der Postleitzahl.</translation>
  </message>
  <message>
   <source>Choose what the workload is: a field or an expression, for example 1 for equal ZIPs.</source>
   <translation>Wählen Sie, was die Arbeitslast ist: ein Feld oder ein Ausdruck, zum Beispiel 1 für gleiche PLZ.</translation>
  </message>
  <message>
   <source>{count} without a rep; they can be exported all the same.</source>
   <translation>{count} ohne Betreuer; exportieren geht trotzdem.</translation>
  </message>
  <message>
   <source>Match reps by distance from home</source>
   <translation>Betreuer nach Entfernung vom Wohnort zuteilen</translation>
  </message>
  <message>
   <source>Matched {count} by the distance from home.</source>
   <translation>{count} nach der Entfernung vom Wohnort zugeteilt.</translation>
  </message>
  <message>
   <source>{count} of the reps got none: there are more reps than territories.</source>
   <translation>{count} der Betreuer haben keines bekommen: Es gibt mehr Betreuer als Gebiete.</translation>
  </message>
  <message>
   <source>Choose the layer of reps and the field with their names (4 Reps).</source>
   <translation>Wählen Sie den Layer der Betreuer und das Feld mit ihren Namen (4 Betreuer).</translation>
  </message>
  <message>
   <source>{layer}, row {row}: {rep} has no home on the map. Give a ZIP code of the market or a point.</source>
   <translation>{layer}, Zeile {row}: {rep} hat keinen Wohnort auf der Karte. Geben Sie eine Postleitzahl des Marktes oder einen Punkt an.</translation>
  </message>
  <message>
   <source>{layer} holds no reps.</source>
   <translation>{layer} enthält keine Betreuer.</translation>
  </message>
  <message>
   <source>{name} could not be written, and its last edits are lost: {why}</source>
   <translation>{name} konnte nicht geschrieben werden, und die letzten Änderungen sind verloren: {why}</translation>
  </message>
  <message>
   <source>{name} could not be written to the end. What it lacks is in {path}: open that with Market ▸ Open, and save it under a name.</source>
   <translation>{name} konnte nicht zu Ende geschrieben werden. Was fehlt, steht in {path}: Öffnen Sie das mit Markt ▸ Öffnen und speichern Sie es unter einem Namen.</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>No market is open.</source>
   <translation>Es ist kein Markt geöffnet.</translation>
  </message>
  <message>
   <source>Choose a scenario first.</source>
   <translation>Wählen Sie zuerst ein Szenario.</translation>
  </message>
  <message>
   <source>Choose two to five scenarios, with Ctrl or Shift.</source>
   <translation>Wählen Sie zwei bis fünf Szenarien, mit Strg oder Umschalt.</translation>
  </message>
  <message>
   <source>Choose a single scenario.</source>
   <translation>Wählen Sie ein einzelnes Szenario.</translation>
  </message>
  <message>
   <source>This scenario is not deleted.</source>
   <translation>Dieses Szenario ist nicht gelöscht.</translation>
  </message>
  <message>
   <source>{name} is deleted. Bring it back first.</source>
   <translation>{name} ist gelöscht. Holen Sie es zuerst zurück.</translation>
  </message>
  <message>
   <source>{name} is approved. Take the approval back first.</source>
   <translation>{name} ist genehmigt. Nehmen Sie zuerst die Genehmigung zurück.</translation>
  </message>
  <message>
   <source>The alignment in force cannot be deleted. Put another scenario in force first.</source>
   <translation>Die geltende Zuordnung kann nicht gelöscht werden. Setzen Sie zuerst ein anderes Szenario in Kraft.</translation>
  </message>
  <message>
   <source>A market keeps at least one scenario.</source>
   <translation>Ein Markt behält mindestens ein Szenario.</translation>
  </message>
  <message>
   <source>{name}, copy</source>
   <translation>{name}, Kopie</translation>
  </message>
  <message>
   <source>{name}, variant</source>
   <translation>{name}, Variante</translation>
  </message>
  <message>
   <source>A scenario needs a name.</source>
   <translation>Ein Szenario braucht einen Namen.</translation>
  </message>
  <message>
   <source>There is a scenario {name} already. Choose another name.</source>
   <translation>Ein Szenario {name} gibt es schon. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Name, who changed it when, and the note; variants stand below what they came from</source>
   <translation>Name, wer es wann geändert hat, und die Notiz; Varianten stehen unter dem, woraus sie entstanden sind</translation>
  </message>
  <message>
   <source>Farthest from target of all territories, for each measure</source>
   <translation>Am weitesten vom Ziel von allen Gebieten, für jede Größe</translation>
  </message>
  <message>
   <source>on the screen</source>
   <translation>auf dem Bildschirm</translation>
  </message>
  <message>
   <source>alignment in force</source>
   <translation>geltende Zuordnung</translation>
  </message>
  <message>
   <source>approved: closed to edits</source>
   <translation>genehmigt: für Änderungen geschlossen</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>gelöscht</translation>
  </message>
  <message>
   <source>Changed {time} by {author}</source>
   <translation>Geändert {time} von {author}</translation>
  </message>
  <message>
   <source>Largest deviation: {figures}</source>
   <translation>Größte Abweichung: {figures}</translation>
  </message>
  <message>
   <source>Move {ids} from {here} to {there}</source>
   <translation>{ids} von {here} nach {there} verschieben</translation>
  </message>
  <message>
   <source>as compact as before</source>
   <translation>so kompakt wie zuvor</translation>
  </message>
  <message>
   <source>{size} km² less compact</source>
   <translation>{size} km² weniger kompakt</translation>
  </message>
  <message>
   <source>{size} km² more compact</source>
   <translation>{size} km² kompakter</translation>
  </message>
  <message>
   <source>{id} is locked</source>
   <translation>{id} ist gesperrt</translation>
  </message>
  <message>
   <source>{own} or {name} is locked</source>
   <translation>{own} oder {name} ist gesperrt</translation>
  </message>
  <message>
   <source>{own} would lose its last ZIP</source>
   <translation>{own} verlöre seine letzte PLZ</translation>
  </message>
  <message>
   <source>{own} would fall apart</source>
   <translation>{own} zerfiele</translation>
  </message>
  <message>
   <source>{id} would not touch {name}</source>
   <translation>{id} läge nicht an {name}</translation>
  </message>
  <message>
   <source>{own} or {name} would leave the tolerance</source>
   <translation>{own} oder {name} verließe die Toleranz</translation>
  </message>
  <message>
   <source>{name} would cross a border that no territory may cross</source>
   <translation>{name} überquerte eine Grenze, die kein Gebiet überqueren darf</translation>
  </message>
  <message>
   <source>ZIPs that must be apart would be together in {name}</source>
   <translation>PLZ, die getrennt sein müssen, kämen in {name} zusammen</translation>
  </message>
  <message>
   <source>more would change hands than the rules allow</source>
   <translation>es würde mehr wechseln, als die Regeln erlauben</translation>
  </message>
  <message>
   <source>{id} has no territory.</source>
   <translation>{id} hat kein Gebiet.</translation>
  </message>
  <message>
   <source>{id} is locked in {name}.</source>
   <translation>{id} ist in {name} gesperrt.</translation>
  </message>
  <message>
   <source>{name} is locked with all its ZIPs.</source>
   <translation>{name} ist mit allen PLZ gesperrt.</translation>
  </message>
  <message>
   <source>{id} touches {name} only, so that no other territory can have it.</source>
   <translation>{id} grenzt nur an {name}, kein anderes Gebiet kann sie haben.</translation>
  </message>
  <message>
   <source>Every other territory that {id} touches would break a rule.</source>
   <translation>Jedes andere Gebiet, an das {id} grenzt, verletzte eine Regel.</translation>
  </message>
  <message>
   <source>Next best is {better}: fairer than {name}, and no rule is broken.</source>
   <translation>Das nächstbeste ist {better}: ausgewogener als {name}, und keine Regel wird verletzt.</translation>
  </message>
  <message>
   <source>In {name} the plan is fairest. Next best is {better}.</source>
   <translation>In {name} ist der Plan am ausgewogensten. Das nächstbeste ist {better}.</translation>
  </message>
  <message>
   <source>{name}: not possible</source>
   <translation>{name}: nicht möglich</translation>
  </message>
  <message>
   <source>{name}: possible and fairer</source>
   <translation>{name}: möglich und ausgewogener</translation>
  </message>
  <message>
   <source>{name}: less fair</source>
   <translation>{name}: weniger ausgewogen</translation>
  </message>
  <message>
   <source>{accounts} back where the alignment has them</source>
   <translation>{accounts} zurück dort, wo die Zuordnung sie hat</translation>
  </message>
  <message>
   <source>{accounts} more change hands</source>
   <translation>{accounts} mehr wechseln</translation>
  </message>
  <message>
   <source>no account more changes hands</source>
   <translation>kein Kunde mehr wechselt</translation>
  </message>
  <message>
   <source>{ids} stay together and would move</source>
   <translation>{ids} bleiben zusammen und würden gemeinsam wechseln</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <source>There is no such territory. Choose one in the table Balance.</source>
   <translation>Ein solches Gebiet gibt es nicht. Wählen Sie eines in der Tabelle Bilanz.</translation>
  </message>
  <message>
   <source>{count} ZIPs</source>
   <translation>{count} PLZ</translation>
  </message>
  <message>
   <source>A territory needs a name.</source>
   <translation>Ein Gebiet braucht einen Namen.</translation>
  </message>
  <message>
   <source>There is a territory {name} already. Choose another name.</source>
   <translation>Ein Gebiet {name} gibt es schon. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Give {name} to {rep}</source>
   <translation>{name} an {rep} geben</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>niemanden</translation>
  </message>
  <message>
   <source>Lock {names}</source>
   <translation>{names} sperren</translation>
  </message>
  <message>
   <source>Unlock {names}</source>
   <translation>{names} entsperren</translation>
  </message>
  <message>
   <source>Select the ZIPs of the new territory on the map first.</source>
   <translation>Wählen Sie zuerst die PLZ des neuen Gebiets auf der Karte aus.</translation>
  </message>
  <message>
   <source>New territory {name}</source>
   <translation>Neues Gebiet {name}</translation>
  </message>
  <message>
   <source>{name} holds {found} ZIPs now, but {count} are on the screen: another program changed it. Save the market under another name, which keeps your edits (Market ▸ Save as), or open it again.</source>
   <translation>{name} enthält jetzt {found} PLZ, auf dem Bildschirm sind aber {count}: Ein anderes Programm hat die Datei geändert. Speichern Sie den Markt unter einem anderen Namen, dann bleiben Ihre Änderungen (Markt ▸ Speichern unter), oder öffnen Sie ihn neu.</translation>
  </message>
  <message>
   <source>{message} Your edits are kept here and written as soon as that works.</source>
   <translation>{message} Ihre Änderungen bleiben hier und werden geschrieben, sobald das wieder geht.</translation>
  </message>
  <message>
   <source>No market is open. Open one, or design the layers of the project.</source>
   <translation>Es ist kein Markt geöffnet. Öffnen Sie einen oder entwerfen Sie die Layer des Projekts.</translation>
  </message>
  <message>
   <source>{name} is locked. Unlock it to add ZIPs.</source>
   <translation>{name} ist gesperrt. Entsperren Sie es, um PLZ hinzuzufügen.</translation>
  </message>
  <message>
   <source>{id} is locked and stays where it is. Unlock it to move it.</source>
   <translation>{id} ist gesperrt und bleibt, wo sie ist. Entsperren Sie sie, um sie zu verschieben.</translation>
  </message>
  <message>
   <source>{name} is locked. Unlock it to take ZIPs out.</source>
   <translation>{name} ist gesperrt. Entsperren Sie es, um PLZ herauszunehmen.</translation>
  </message>
  <message>
   <source>Choose the layer of ZIP polygons (1 Data). Add one to the project if the list is empty.</source>
   <translation>Wählen Sie den Layer mit den PLZ-Flächen (1 Daten). Fügen Sie dem Projekt einen hinzu, wenn die Liste leer ist.</translation>
  </message>
  <message>
   <source>Choose the field of the ZIP layer that holds the ZIP code (1 Data).</source>
   <translation>Wählen Sie das Feld des PLZ-Layers mit der Postleitzahl (1 Daten).</translation>
  </message>
  <message>
   <source>Choose what the workload is (2 Measures): a field or an expression, for example 1 for equal ZIPs.</source>
   <translation>Wählen Sie, was die Arbeitslast ist (2 Größen): ein Feld oder ein Ausdruck, zum Beispiel 1 für gleiche PLZ.</translation>
  </message>
  <message>
   <source>Checking the data</source>
   <translation>Die Daten werden geprüft</translation>
  </message>
  <message>
   <source>Putting accounts into ZIPs</source>
   <translation>Kunden werden den PLZ zugeordnet</translation>
  </message>
  <message>
   <source>Making the market file</source>
   <translation>Die Marktdatei wird erstellt</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>Export läuft</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Druck läuft</translation>
  </message>
  <message>
   <source>ZIPs with accounts</source>
   <translation>PLZ mit Kunden</translation>
  </message>
  <message>
   <source>The field {field} of {layer} would be overwritten by the sums of the accounts. Rename that field, or read both measures per account or both per ZIP.</source>
   <translation>Das Feld {field} von {layer} würde von den Summen der Kunden überschrieben. Benennen Sie das Feld um, oder lesen Sie beide Größen je Kunde oder beide je PLZ.</translation>
  </message>
  <message>
   <source>Mark the ZIPs on the map</source>
   <translation>Die PLZ auf der Karte zeigen</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Do this move; it can be undone</source>
   <translation>Diese Verschiebung ausführen; sie kann rückgängig gemacht werden</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Anwenden</translation>
  </message>
  <message>
   <source>&amp;Refresh</source>
   <translation>&amp;Aktualisieren</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>Aktualisieren</translation>
  </message>
  <message>
   <source>Look for the best moves in the plan as it is</source>
   <translation>Im jetzigen Plan nach den besten Verschiebungen suchen</translation>
  </message>
  <message>
   <source>Looking for suggestions when the other work is done …</source>
   <translation>Vorschläge werden gesucht, wenn die andere Arbeit fertig ist …</translation>
  </message>
  <message>
   <source>Looking for the moves that help most</source>
   <translation>Die hilfreichsten Verschiebungen werden gesucht</translation>
  </message>
  <message>
   <source>Looking for suggestions …</source>
   <translation>Vorschläge werden gesucht …</translation>
  </message>
  <message>
   <source>The plan has changed since. Refresh looks again.</source>
   <translation>Der Plan hat sich seitdem geändert. „Aktualisieren“ sucht neu.</translation>
  </message>
  <message>
   <source>Design territories, or open a scenario: then the best moves by hand stand here.</source>
   <translation>Entwerfen Sie Gebiete oder öffnen Sie ein Szenario: Dann stehen hier die besten Verschiebungen von Hand.</translation>
  </message>
  <message>
   <source>&lt;b&gt;Moves that help balance most&lt;/b&gt;, without breaking a rule:</source>
   <translation>&lt;b&gt;Verschiebungen, die der Bilanz am meisten helfen&lt;/b&gt;, ohne eine Regel zu verletzen:</translation>
  </message>
  <message>
   <source>&lt;b&gt;No suggestions:&lt;/b&gt; no move of a ZIP, or of up to three, makes this plan fairer.</source>
   <translation>&lt;b&gt;Keine Vorschläge:&lt;/b&gt; Keine Verschiebung einer PLZ, oder von bis zu drei, macht diesen Plan ausgewogener.</translation>
  </message>
  <message>
   <source>Why is a ZIP in its territory? Take the tool with the question mark and click it on the map.</source>
   <translation>Warum ist eine PLZ in ihrem Gebiet? Nehmen Sie das Werkzeug mit dem Fragezeichen und klicken Sie sie auf der Karte an.</translation>
  </message>
  <message>
   <source>Why is {id} where it is?</source>
   <translation>Warum ist {id}, wo sie ist?</translation>
  </message>
  <message>
   <source>Where ZIPs go that you move on the map. A right click on the map chooses the territory there.</source>
   <translation>Wohin PLZ gehen, die Sie auf der Karte verschieben. Ein Rechtsklick auf der Karte wählt das Gebiet dort.</translation>
  </message>
  <message>
   <source>Target territory</source>
   <translation>Zielgebiet</translation>
  </message>
  <message>
   <source>Neighbour under the cursor</source>
   <translation>Nachbar am Mauszeiger</translation>
  </message>
  <message>
   <source>{name} (locked)</source>
   <translation>{name} (gesperrt)</translation>
  </message>
  <message>
   <source>There is no scenario with territories yet. Design one first.</source>
   <translation>Es gibt noch kein Szenario mit Gebieten. Entwerfen Sie zuerst eines.</translation>
  </message>
  <message>
   <source>The alignment in force cannot be read from the market file now. Try again later.</source>
   <translation>Die geltende Zuordnung kann jetzt nicht aus der Marktdatei gelesen werden. Versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>Something else is running. Wait for it, or stop it, then try again.</source>
   <translation>Es läuft schon etwas. Warten Sie darauf oder halten Sie es an, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <source>Designing plans to choose from</source>
   <translation>Pläne zur Auswahl werden entworfen</translation>
  </message>
  <message>
   <source>Balance against moves</source>
   <translation>Bilanz gegen Verschiebungen</translation>
  </message>
  <message>
   <source>Balance against compactness</source>
   <translation>Bilanz gegen Kompaktheit</translation>
  </message>
  <message>
   <source>What a better balance is weighed against.</source>
   <translation>Wogegen eine bessere Bilanz abgewogen wird.</translation>
  </message>
  <message>
   <source>&amp;Design the plans</source>
   <translation>Pläne &amp;entwerfen</translation>
  </message>
  <message>
   <source>Design a plan for each of several limits; what is locked stays.</source>
   <translation>Für jede von mehreren Grenzen einen Plan entwerfen; was gesperrt ist, bleibt.</translation>
  </message>
  <message>
   <source>Design the plans</source>
   <translation>Pläne entwerfen</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>S&amp;topp</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>Stop; plans that are found already stay.</source>
   <translation>Anhalten; schon gefundene Pläne bleiben.</translation>
  </message>
  <message>
   <source>How far the designs are.</source>
   <translation>Wie weit die Entwürfe sind.</translation>
  </message>
  <message>
   <source>Plans as points</source>
   <translation>Pläne als Punkte</translation>
  </message>
  <message>
   <source>Click a point to see its figures.</source>
   <translation>Klicken Sie auf einen Punkt, um seine Kennzahlen zu sehen.</translation>
  </message>
  <message>
   <source>Design the plans to see what a better balance costs.</source>
   <translation>Entwerfen Sie die Pläne, um zu sehen, was eine bessere Bilanz kostet.</translation>
  </message>
  <message>
   <source>Name of the scenario</source>
   <translation>Szenarioname</translation>
  </message>
  <message>
   <source>Name under which the plan is kept.</source>
   <translation>Name, unter dem der Plan behalten wird.</translation>
  </message>
  <message>
   <source>&amp;Keep as scenario</source>
   <translation>Als Szenario &amp;behalten</translation>
  </message>
  <message>
   <source>Keep the chosen plan as a new scenario and show it on the map.</source>
   <translation>Den gewählten Plan als neues Szenario behalten und auf der Karte zeigen.</translation>
  </message>
  <message>
   <source>Keep as scenario</source>
   <translation>Als Szenario behalten</translation>
  </message>
  <message>
   <source>{measure} that changes hands</source>
   <translation>{measure}, Anteil, der wechselt</translation>
  </message>
  <message>
   <source>Moment in km² (lower is more compact)</source>
   <translation>Moment in km² (kleiner ist kompakter)</translation>
  </message>
  <message>
   <source>designed</source>
   <translation>entworfen</translation>
  </message>
  <message>
   <source>now: {name}</source>
   <translation>jetzt: {name}</translation>
  </message>
  <message>
   <source>Click a point, or press the arrow keys in the chart, to see a plan's figures.</source>
   <translation>Klicken Sie auf einen Punkt oder drücken Sie die Pfeiltasten im Diagramm, um die Kennzahlen eines Plans zu sehen.</translation>
  </message>
  <message>
   <source>Design a scenario first; then its alternatives can be seen here.</source>
   <translation>Entwerfen Sie zuerst ein Szenario; dann sind hier seine Alternativen zu sehen.</translation>
  </message>
  <message>
   <source>No plan can keep {limits}: {reason}</source>
   <translation>Kein Plan kann {limits} einhalten: {reason}</translation>
  </message>
  <message>
   <source>{count} ZIPs moved</source>
   <translation>{count} PLZ verschoben</translation>
  </message>
  <message>
   <source>Moment {figure} km²</source>
   <translation>Moment {figure} km²</translation>
  </message>
  <message>
   <source>Give the scenario a name that no other one has.</source>
   <translation>Geben Sie dem Szenario einen Namen, den kein anderes hat.</translation>
  </message>
  <message>
   <source>From the trade-offs of {name}: {what}.</source>
   <translation>Aus den Abwägungen von {name}: {what}.</translation>
  </message>
  <message>
   <source>Kept as {name}.</source>
   <translation>Behalten als {name}.</translation>
  </message>
  <message>
   <source>Keeping the plan</source>
   <translation>Der Plan wird behalten</translation>
  </message>
  <message>
   <source>up to {share} moved</source>
   <translation>bis zu {share} verschoben</translation>
  </message>
  <message>
   <source>within {share}</source>
   <translation>innerhalb {share}</translation>
  </message>
  <message>
   <source>Largest deviation, {measure}</source>
   <translation>Größte Abweichung, {measure}</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Broken rules:</source>
   <translation>Verletzte Regeln:</translation>
  </message>
  <message>
   <source>Undo: {step}</source>
   <translation>Rückgängig: {step}</translation>
  </message>
  <message>
   <source>Nothing to undo</source>
   <translation>Nichts rückgängig zu machen</translation>
  </message>
  <message>
   <source>Redo: {step}</source>
   <translation>Wiederholen: {step}</translation>
  </message>
  <message>
   <source>Nothing to redo</source>
   <translation>Nichts zu wiederholen</translation>
  </message>
  <message>
   <source>{what} (Ctrl+Z on the map)</source>
   <translation>{what} (Strg+Z auf der Karte)</translation>
  </message>
  <message>
   <source>{what} (Ctrl+Shift+Z on the map)</source>
   <translation>{what} (Strg+Umschalt+Z auf der Karte)</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Exported shapefile, GeoPackage and tables to</source>
   <translation>Shapefile, GeoPackage und Tabellen exportiert nach</translation>
  </message>
  <message>
   <source>Printed the overview and a map of every territory to</source>
   <translation>Übersicht und Karte jedes Gebiets gedruckt nach</translation>
  </message>
  <message>
   <source>Cancelled; nothing was changed.</source>
   <translation>Abgebrochen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>warnings</source>
   <translation>Warnungen</translation>
  </message>
  <message>
   <source>remark</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>remarks</source>
   <translation>Hinweise</translation>
  </message>
  <message>
   <source>Mend the errors before the design.</source>
   <translation>Beheben Sie die Fehler vor dem Entwurf.</translation>
  </message>
  <message>
   <source>Checked: nothing is wrong.</source>
   <translation>Geprüft: Alles ist in Ordnung.</translation>
  </message>
  <message>
   <source>Checked: {found}.</source>
   <translation>Geprüft: {found}.</translation>
  </message>
  <message>
   <source>{title}: choose a folder</source>
   <translation>{title}: Ordner wählen</translation>
  </message>
  <message>
   <source>Add the layer of ZIP polygons to the project and choose it (1 Data).</source>
   <translation>Fügen Sie dem Projekt den Layer mit den PLZ-Flächen hinzu und wählen Sie ihn (1 Daten).</translation>
  </message>
  <message>
   <source>read only</source>
   <translation>nur lesen</translation>
  </message>
  <message>
   <source>not saved under a name yet</source>
   <translation>noch unter keinem Namen gespeichert</translation>
  </message>
  <message>
   <source>writing…</source>
   <translation>wird geschrieben…</translation>
  </message>
  <message>
   <source>{id} has no place on the map.</source>
   <translation>{id} hat keinen Ort auf der Karte.</translation>
  </message>
  <message>
   <source>Workload and potential</source>
   <translation>Arbeitslast und Potenzial</translation>
  </message>
  <message>
   <source>Deviation from target</source>
   <translation>Abweichung vom Ziel</translation>
  </message>
  <message>
   <source>Change against the alignment</source>
   <translation>Änderung gegenüber der Zuordnung</translation>
  </message>
  <message>
   <source>Account segment</source>
   <translation>Kundensegment</translation>
  </message>
  <message>
   <source>Heat map of accounts</source>
   <translation>Heatmap der Kunden</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} und {second}</translation>
  </message>
  <message>
   <source>ZIPs by territory</source>
   <translation>PLZ nach Gebiet</translation>
  </message>
  <message>
   <source>ZIPs by {area}</source>
   <translation>PLZ nach {area}</translation>
  </message>
  <message>
   <source>{measure} vs. target</source>
   <translation>{measure}, Abweichung vom Ziel</translation>
  </message>
  <message>
   <source> (tolerance ±{percent} %)</source>
   <translation> (Toleranz ±{percent} %)</translation>
  </message>
  <message>
   <source>ZIPs, change against the alignment</source>
   <translation>PLZ, Änderung gegenüber der Zuordnung</translation>
  </message>
  <message>
   <source>{measure} per ZIP</source>
   <translation>{measure} je PLZ</translation>
  </message>
  <message>
   <source>K.A.R.E. class</source>
   <translation>K.A.R.E.-Klasse</translation>
  </message>
  <message>
   <source>Accounts by {field} (number)</source>
   <translation>Kunden nach {field} (Anzahl)</translation>
  </message>
  <message>
   <source>Heat map: {measure}</source>
   <translation>Heatmap: {measure}</translation>
  </message>
  <message>
   <source>Heat map: accounts (number)</source>
   <translation>Heatmap: Kunden (Anzahl)</translation>
  </message>
  <message>
   <source>ZIPs that change hands</source>
   <translation>PLZ, die wechseln</translation>
  </message>
  <message>
   <source>up to {most}</source>
   <translation>bis {most}</translation>
  </message>
  <message>
   <source>Where it lies</source>
   <translation>Lage</translation>
  </message>
  <message>
   <source>vs. target</source>
   <translation>vom Ziel</translation>
  </message>
  <message>
   <source>{territories}; {measure} above and below target</source>
   <translation>{territories}; {measure} über und unter dem Ziel</translation>
  </message>
  <message>
   <source>{figure} in {zips}; {territories}</source>
   <translation>{figure} in {zips}; {territories}</translation>
  </message>
  <message>
   <source>Account heat map</source>
   <translation>Heatmap der Kunden</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>{count} territories</source>
   <translation>{count} Gebiete</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <source>in no {area}</source>
   <translation>ohne {area}</translation>
  </message>
  <message>
   <source>not assigned</source>
   <translation>nicht zugeordnet</translation>
  </message>
  <message>
   <source>moves (colour of the new territory)</source>
   <translation>wechselt (Farbe des neuen Gebiets)</translation>
  </message>
  <message>
   <source>stays</source>
   <translation>bleibt</translation>
  </message>
  <message>
   <source>no figure</source>
   <translation>keine Angabe</translation>
  </message>
  <message>
   <source>{measure} up to {figure}</source>
   <translation>{measure} bis {figure}</translation>
  </message>
  <message>
   <source>{measure} more than {figure}</source>
   <translation>{measure} über {figure}</translation>
  </message>
  <message>
   <source>{number} others ({accounts})</source>
   <translation>{number} andere ({accounts})</translation>
  </message>
  <message>
   <source>none ({accounts})</source>
   <translation>ohne Angabe ({accounts})</translation>
  </message>
  <message>
   <source>low</source>
   <translation>niedrig</translation>
  </message>
  <message>
   <source>high</source>
   <translation>hoch</translation>
  </message>
  <message>
   <source>Page {number} of {all}</source>
   <translation>Seite {number} von {all}</translation>
  </message>
  <message>
   <source>Balance ({number} of {all})</source>
   <translation>Bilanz ({number} von {all})</translation>
  </message>
  <message>
   <source>vs. target: deviation from the target. Largest: {list}.</source>
   <translation>vom Ziel: Abweichung vom Ziel. Größte: {list}.</translation>
  </message>
  <message>
   <source>No rep assigned</source>
   <translation>Kein Betreuer</translation>
  </message>
  <message>
   <source>one of {territories}</source>
   <translation>insgesamt {territories}</translation>
  </message>
  <message>
   <source>ZIP code</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <source>Listed account</source>
   <translation>Aufgelisteter Kunde</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>Printing page {number} of {all}</source>
   <translation>Seite {number} von {all} wird gedruckt</translation>
  </message>
  <message>
   <source>more than {percent} % below</source>
   <translation>mehr als {percent} % darunter</translation>
  </message>
  <message>
   <source>{low} to {high} %</source>
   <translation>{low} bis {high} %</translation>
  </message>
  <message>
   <source>within ±{percent} %</source>
   <translation>innerhalb ±{percent} %</translation>
  </message>
  <message>
   <source>more than {percent} % above</source>
   <translation>mehr als {percent} % darüber</translation>
  </message>
  <message>
   <source>{measure}, deviation from target (%)</source>
   <translation>{measure}, Abweichung vom Ziel (%)</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Summe</translation>
  </message>
  <message>
   <source>No district</source>
   <translation>Kein Bezirk</translation>
  </message>
  <message>
   <source>Surface area</source>
   <translation>Fläche</translation>
  </message>
  <message>
   <source>Accounts by name ({shown})</source>
   <translation>Kunden nach Namen ({shown})</translation>
  </message>
  <message>
   <source>Top accounts by {measure} ({shown})</source>
   <translation>Wichtigste Kunden nach {measure} ({shown})</translation>
  </message>
  <message>
   <source>{shown} of {all}</source>
   <translation>{shown} von {all}</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>ZIPs ({shown})</source>
   <translation>PLZ ({shown})</translation>
  </message>
  <message>
   <source>ZIPs by {measure} ({shown})</source>
   <translation>PLZ nach {measure} ({shown})</translation>
  </message>
  <message>
   <source>{file} is open for reading only. Save a copy under another name to go on working.</source>
   <translation>{file} ist nur zum Lesen geöffnet. Speichern Sie eine Kopie unter einem anderen Namen, um weiterzuarbeiten.</translation>
  </message>
  <message>
   <source>{file} was not changed: {reason}.</source>
   <translation>{file} wurde nicht geändert: {reason}.</translation>
  </message>
  <message>
   <source>{file} was not changed: another program holds it. Stop editing its layers elsewhere and try again.</source>
   <translation>{file} wurde nicht geändert: Ein anderes Programm hält die Datei. Beenden Sie dort die Bearbeitung der Layer und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{file} was not changed: the disk is full. Free some space and try again.</source>
   <translation>{file} wurde nicht geändert: Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{file} cannot be written. Save a copy where you may write to go on working.</source>
   <translation>{file} kann nicht geschrieben werden. Speichern Sie eine Kopie, wo Sie schreiben dürfen, um weiterzuarbeiten.</translation>
  </message>
  <message>
   <source>{file} is damaged ({reason}). Open a copy or a backup of it.</source>
   <translation>{file} ist beschädigt ({reason}). Öffnen Sie eine Kopie oder eine Sicherung.</translation>
  </message>
  <message>
   <source>{file} is not reachable. Nothing was half written. Bring the file or its drive back and try again.</source>
   <translation>{file} ist nicht erreichbar. Nichts wurde halb geschrieben. Bringen Sie die Datei oder das Laufwerk zurück und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{path} could not be written ({reason}): the disk may be full. The market goes on where it was; free some space, or save it elsewhere.</source>
   <translation>{path} konnte nicht geschrieben werden ({reason}): Vielleicht ist der Datenträger voll. Der Markt bleibt, wo er war; schaffen Sie Platz oder speichern Sie ihn anderswo.</translation>
  </message>
  <message>
   <source>{file} is not reachable. Look whether it was moved or its drive is gone.</source>
   <translation>{file} ist nicht erreichbar. Sehen Sie nach, ob die Datei verschoben wurde oder das Laufwerk fehlt.</translation>
  </message>
  <message>
   <source>Nothing can be written into the folder {folder}.</source>
   <translation>In den Ordner {folder} kann nichts geschrieben werden.</translation>
  </message>
  <message>
   <source>It was opened for reading only.</source>
   <translation>Er wurde nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>{file} may not be written.</source>
   <translation>{file} darf nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>{file} was written by an earlier version and must be brought up to date, but it is open for reading only. {why} Copy it to where you may write and open it there.</source>
   <translation>{file} wurde von einer früheren Version geschrieben und muss auf den neuen Stand gebracht werden, ist aber nur zum Lesen geöffnet. {why} Kopieren Sie die Datei dorthin, wo Sie schreiben dürfen, und öffnen Sie sie dort.</translation>
  </message>
  <message>
   <source>{file} lies on a drive where readers and the writer wait for each other. Work on a local copy if drawing the map is slow.</source>
   <translation>{file} liegt auf einem Laufwerk, auf dem Leser und Schreiber aufeinander warten. Arbeiten Sie mit einer lokalen Kopie, wenn das Zeichnen der Karte langsam ist.</translation>
  </message>
  <message>
   <source>{file} is write-protected.</source>
   <translation>{file} ist schreibgeschützt.</translation>
  </message>
  <message>
   <source>{file} is damaged or no GeoPackage at all. Open a market file, or a backup of it.</source>
   <translation>{file} ist beschädigt oder gar kein GeoPackage. Öffnen Sie eine Marktdatei oder eine Sicherung davon.</translation>
  </message>
  <message>
   <source>{file} holds no market of Territory Designer. Open a market file, or make a new market from its layers.</source>
   <translation>{file} enthält keinen Markt von Territory Designer. Öffnen Sie eine Marktdatei oder machen Sie aus ihren Layern einen neuen Markt.</translation>
  </message>
  <message>
   <source>{file} was written by a later version of Territory Designer (its schema is {found}, this version knows {known}). Update the plugin to open it; the file is as it was.</source>
   <translation>{file} wurde von einer neueren Version von Territory Designer geschrieben (Schema {found}, diese Version kennt {known}). Aktualisieren Sie die Erweiterung, um die Datei zu öffnen; sie ist unverändert.</translation>
  </message>
  <message>
   <source>somebody</source>
   <translation>jemandem</translation>
  </message>
  <message>
   <source>{file} is in use by {user} on {host} ({program}, process {process}). Close it there, open it here for reading only, or save a copy. If that computer crashed, delete the file {lock} beside the market.</source>
   <translation>{file} wird von {user} auf {host} verwendet ({program}, Prozess {process}). Schließen Sie die Datei dort, öffnen Sie sie hier nur zum Lesen oder speichern Sie eine Kopie. Wenn jener Rechner abgestürzt ist, löschen Sie die Datei {lock} neben dem Markt.</translation>
  </message>
  <message>
   <source>an unknown computer</source>
   <translation>einem unbekannten Rechner</translation>
  </message>
  <message>
   <source>a program</source>
   <translation>ein Programm</translation>
  </message>
  <message>
   <source>The ZIPs of {file} have no field {field} any more; another program deleted it. Put it back into the table {table}, open a backup, or make the market anew from its layers.</source>
   <translation>Den PLZ von {file} fehlt das Feld {field}; ein anderes Programm hat es gelöscht. Fügen Sie es in die Tabelle {table} wieder ein, öffnen Sie eine Sicherung oder machen Sie den Markt neu aus seinen Layern.</translation>
  </message>
  <message>
   <source>The scenario {name} was made for other ZIPs: none of the {count} that it assigns is in this market. Choose another scenario, or open a backup.</source>
   <translation>Das Szenario {name} wurde für andere PLZ gemacht: Keine der {count}, die es zuordnet, ist in diesem Markt. Wählen Sie ein anderes Szenario oder öffnen Sie eine Sicherung.</translation>
  </message>
  <message>
   <source>The scenario {name} cannot be shown: {wrong} of its ZIPs are in a territory {number}, but it has {count} territories, counted from 0. Another program changed it. Choose another scenario, or open a backup.</source>
   <translation>Das Szenario {name} kann nicht gezeigt werden: {wrong} seiner PLZ sind in einem Gebiet {number}, aber es hat {count} Gebiete, von 0 an gezählt. Ein anderes Programm hat es geändert. Wählen Sie ein anderes Szenario oder öffnen Sie eine Sicherung.</translation>
  </message>
  <message>
   <source>en</source>
   <translation>de</translation>
  </message>
 </context>
 <context>
  <name>TerritoryAlgorithm</name>
  <message>
   <source>Assess territories</source>
   <translation>Gebiete bewerten</translation>
  </message>
  <message>
   <source>Design</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <source>Balance, contiguity and compactness of territories that exist</source>
   <translation>Bilanz, Zusammenhang und Kompaktheit vorhandener Gebiete</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory; null or empty where a unit belongs to none.</source>
   <translation>Feld der Einheiten mit dem Namen des Gebiets; null oder leer, wo eine Einheit zu keinem gehört.</translation>
  </message>
  <message>
   <source>Territory field</source>
   <translation>Gebietsfeld</translation>
  </message>
  <message>
   <source>One dissolved polygon per territory with its figures.</source>
   <translation>Je Gebiet eine zusammengefasste Fläche mit ihren Kennzahlen.</translation>
  </message>
  <message>
   <source>Territories</source>
   <translation>Gebiete</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Wird geschrieben</translation>
  </message>
  <message>
   <source>Cancelled; nothing was written.</source>
   <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Nothing was written. </source>
   <translation>Es wurde nichts geschrieben. </translation>
  </message>
  <message>
   <source>Polygons that are assigned whole, for example ZIP codes. Any coordinate reference system, degrees too.</source>
   <translation>Flächen, die als Ganzes zugeordnet werden, zum Beispiel Postleitzahlen. Beliebiges Koordinatenbezugssystem, auch Grad.</translation>
  </message>
  <message>
   <source>Units (ZIP-code polygons)</source>
   <translation>Einheiten (PLZ-Flächen)</translation>
  </message>
  <message>
   <source>Field of the units with the ZIP code or another unique id. Leading zeros that were lost are restored.</source>
   <translation>Feld der Einheiten mit der Postleitzahl oder einem anderen eindeutigen Schlüssel. Verlorene führende Nullen werden ergänzt.</translation>
  </message>
  <message>
   <source>Unit id field</source>
   <translation>Schlüsselfeld der Einheiten</translation>
  </message>
  <message>
   <source>Crossings, such as bridges and ferries, that make two units neighbours: table or layer, fields from_unit and to_unit with unit ids (or the first two text fields).</source>
   <translation>Übergänge wie Brücken und Fähren, die zwei Einheiten zu Nachbarn machen: Tabelle oder Layer, Felder from_unit und to_unit mit den Schlüsseln der Einheiten (oder die ersten zwei Textfelder).</translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Verbindungen</translation>
  </message>
  <message>
   <source>Borders that a territory may not cross, such as rivers: a table or layer with the fields from_unit and to_unit with unit ids (or the first two text fields).</source>
   <translation>Grenzen, die ein Gebiet nicht überqueren darf, zum Beispiel Flüsse: Tabelle oder Layer mit den Feldern from_unit und to_unit mit den Schlüsseln der Einheiten (oder die ersten zwei Textfelder).</translation>
  </message>
  <message>
   <source>Barriers</source>
   <translation>Barrieren</translation>
  </message>
  <message>
   <source>Largest deviation of a territory from an equal share, in percent; a hard limit. 10 means that every territory holds 90 % to 110 % of an equal share.</source>
   <translation>Größte Abweichung eines Gebiets von einem gleichen Anteil, in Prozent; eine feste Grenze. 10 heißt, dass jedes Gebiet 90 % bis 110 % eines gleichen Anteils enthält.</translation>
  </message>
  <message>
   <source>Largest deviation of a district from an equal share, in percent; a hard limit. 10 means that every district holds 90 % to 110 % of an equal share.</source>
   <translation>Größte Abweichung eines Bezirks von einem gleichen Anteil, in Prozent; eine feste Grenze. 10 heißt, dass jeder Bezirk 90 % bis 110 % eines gleichen Anteils enthält.</translation>
  </message>
  <message>
   <source>Field or expression on the units, in hours/year; null counts as 0. It also weighs compactness.</source>
   <translation>Feld oder Ausdruck der Einheiten, in Stunden/Jahr; null zählt als 0. Es gewichtet auch die Kompaktheit.</translation>
  </message>
  <message>
   <source>Tolerance of the workload (percent)</source>
   <translation>Toleranz der Arbeitslast (Prozent)</translation>
  </message>
  <message>
   <source>Field or expression on the units, in money/year; null counts as 0. Without it potential is not balanced.</source>
   <translation>Feld oder Ausdruck der Einheiten, in Geld/Jahr; null zählt als 0. Ohne ihn wird das Potenzial nicht ausgeglichen.</translation>
  </message>
  <message>
   <source>Tolerance of the potential (percent)</source>
   <translation>Toleranz des Potenzials (Prozent)</translation>
  </message>
  <message>
   <source>Potential (money/year)</source>
   <translation>Potenzial (Geld/Jahr)</translation>
  </message>
  <message>
   <source>Workload (hours/year)</source>
   <translation>Arbeitslast (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Field or expression on the units, in hours/year. Without it the field workload is taken, if there is one.</source>
   <translation>Feld oder Ausdruck der Einheiten, in Stunden/Jahr. Ohne ihn wird das Feld workload genommen, wenn es eines gibt.</translation>
  </message>
  <message>
   <source>Field or expression on the units, in money/year. Without it the field potential is taken, if there is one.</source>
   <translation>Feld oder Ausdruck der Einheiten, in Geld/Jahr. Ohne ihn wird das Feld potential genommen, wenn es eines gibt.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>JSON files (*.json)</source>
   <translation>JSON-Dateien (*.json)</translation>
  </message>
  <message>
   <source>JSON file with all figures. Its text is also returned as REPORT_JSON.</source>
   <translation>JSON-Datei mit allen Kennzahlen. Ihr Text wird auch als REPORT_JSON zurückgegeben.</translation>
  </message>
  <message>
   <source>Report (JSON text)</source>
   <translation>Bericht (JSON-Text)</translation>
  </message>
  <message>
   <source>Build districts</source>
   <translation>Bezirke bilden</translation>
  </message>
  <message>
   <source>Puts territories together into balanced, contiguous districts; districts into regions in the same way</source>
   <translation>Fasst Gebiete zu ausgewogenen, zusammenhängenden Bezirken zusammen; Bezirke auf gleiche Weise zu Regionen</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory; null or empty where a unit belongs to none. With the field district of an earlier run, districts are put together into regions.</source>
   <translation>Feld der Einheiten mit dem Namen des Gebiets; null oder leer, wo eine Einheit zu keinem gehört. Mit dem Feld district eines früheren Laufs werden Bezirke zu Regionen zusammengefasst.</translation>
  </message>
  <message>
   <source>How many districts are built.</source>
   <translation>Wie viele Bezirke gebildet werden.</translation>
  </message>
  <message>
   <source>Number of districts</source>
   <translation>Anzahl der Bezirke</translation>
  </message>
  <message>
   <source>What one of them is called; they are District 1, District 2 and so on.</source>
   <translation>Wie einer davon heißt; sie heißen dann District 1, District 2 und so weiter.</translation>
  </message>
  <message>
   <source>Name of the level</source>
   <translation>Name der Ebene</translation>
  </message>
  <message>
   <source>SCENARIO is the name of one</source>
   <translation>SCENARIO ist der Name eines</translation>
  </message>
  <message>
   <source>With MARKET: the scenario whose territories are put together.</source>
   <translation>Mit MARKET: das Szenario, dessen Gebiete zusammengefasst werden.</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>Szenario</translation>
  </message>
  <message>
   <source>With MARKET: write the districts into the scenario, in place of those it has.</source>
   <translation>Mit MARKET: die Bezirke in das Szenario schreiben, anstelle derer, die es hat.</translation>
  </message>
  <message>
   <source>Save in the scenario</source>
   <translation>Im Szenario speichern</translation>
  </message>
  <message>
   <source>Units by district</source>
   <translation>Einheiten nach Bezirk</translation>
  </message>
  <message>
   <source>All fields of the units, and workload, potential and district.</source>
   <translation>Alle Felder der Einheiten, dazu Arbeitslast, Potenzial und Bezirk.</translation>
  </message>
  <message>
   <source>Districts</source>
   <translation>Bezirke</translation>
  </message>
  <message>
   <source>One dissolved polygon per district with its figures.</source>
   <translation>Je Bezirk eine zusammengefasste Fläche mit ihren Kennzahlen.</translation>
  </message>
  <message>
   <source>Finding neighbours</source>
   <translation>Nachbarn werden gesucht</translation>
  </message>
  <message>
   <source>Outlining districts</source>
   <translation>Umrisse der Bezirke werden gezeichnet</translation>
  </message>
  <message>
   <source>Check data</source>
   <translation>Daten prüfen</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Lists what is wrong with units and accounts, and what is mended automatically</source>
   <translation>Listet auf, was an Einheiten und Kunden falsch ist und was von selbst behoben wird</translation>
  </message>
  <message>
   <source>Fields of the units that are to be added up, for example workload: checked for text, negative values, not-a-number and null.</source>
   <translation>Felder der Einheiten, die summiert werden sollen, zum Beispiel die Arbeitslast: geprüft auf Text, negative Werte, NaN und null.</translation>
  </message>
  <message>
   <source>Measures of the units</source>
   <translation>Größen der Einheiten</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV).</source>
   <translation>Punkte, oder eine Tabelle mit Postleitzahlen oder mit Spalten für Länge und Breite (CSV).</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Field with the account's id; repeated ids are listed.</source>
   <translation>Feld mit der Nummer des Kunden; doppelte werden aufgelistet.</translation>
  </message>
  <message>
   <source>Account id field</source>
   <translation>Feld der Kundennummer</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position.</source>
   <translation>Feld mit der Postleitzahl des Kunden, für Kunden ohne Position.</translation>
  </message>
  <message>
   <source>Account ZIP field</source>
   <translation>PLZ-Feld der Kunden</translation>
  </message>
  <message>
   <source>Fields of the accounts that are to be added up.</source>
   <translation>Felder der Kunden, die summiert werden sollen.</translation>
  </message>
  <message>
   <source>Measures of the accounts</source>
   <translation>Größen der Kunden</translation>
  </message>
  <message>
   <source>Table with the columns zip and zcta: ZIP codes without a polygon, and the unit that holds them.</source>
   <translation>Tabelle mit den Spalten zip und zcta: Postleitzahlen ohne Fläche, und die Einheit, die sie enthält.</translation>
  </message>
  <message>
   <source>Crosswalk</source>
   <translation>PLZ-Umschlüsselung</translation>
  </message>
  <message>
   <source>Table with severity, kind, layer, id and message, worst first.</source>
   <translation>Tabelle mit Schwere, Art, Layer, Schlüssel und Meldung, das Schlimmste zuerst.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Checking the accounts</source>
   <translation>Die Kunden werden geprüft</translation>
  </message>
  <message>
   <source>Checking the units</source>
   <translation>Die Einheiten werden geprüft</translation>
  </message>
  <message>
   <source>Compare scenarios</source>
   <translation>Szenarien vergleichen</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>Szenarien</translation>
  </message>
  <message>
   <source>Which ZIPs, accounts, workload and potential change hands between two scenarios</source>
   <translation>Welche PLZ, Kunden, Arbeitslast und welches Potenzial zwischen zwei Szenarien wechseln</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory before; null or empty where a unit belongs to none. With MARKET, the name of a scenario.</source>
   <translation>Feld der Einheiten mit dem Namen des Gebiets vorher; null oder leer, wo eine Einheit zu keinem gehört. Mit MARKET der Name eines Szenarios.</translation>
  </message>
  <message>
   <source>Territory field before</source>
   <translation>Gebietsfeld vorher</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory after; null or empty where a unit belongs to none. With MARKET, the name of a scenario.</source>
   <translation>Feld der Einheiten mit dem Namen des Gebiets nachher; null oder leer, wo eine Einheit zu keinem gehört. Mit MARKET der Name eines Szenarios.</translation>
  </message>
  <message>
   <source>Territory field after</source>
   <translation>Gebietsfeld nachher</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV), to count those that change hands. Without it the field accounts of the units is taken, if there is one.</source>
   <translation>Punkte, oder eine Tabelle mit Postleitzahlen oder mit Spalten für Länge und Breite (CSV), um die zu zählen, die wechseln. Ohne sie wird das Feld accounts der Einheiten genommen, wenn es eines gibt.</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position. Without it a field whose name says so is taken.</source>
   <translation>Feld mit der Postleitzahl des Kunden, für Kunden ohne Position. Ohne es wird ein Feld genommen, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>BEFORE and AFTER are names</source>
   <translation>BEFORE und AFTER sind Namen</translation>
  </message>
  <message>
   <source>Units whose territory is not the same: unit, from, to, accounts, workload and potential.</source>
   <translation>Einheiten, deren Gebiet nicht dasselbe ist: Einheit, von, nach, Kunden, Arbeitslast und Potenzial.</translation>
  </message>
  <message>
   <source>Units that change</source>
   <translation>Wechselnde Einheiten</translation>
  </message>
  <message>
   <source>Comparing</source>
   <translation>Wird verglichen</translation>
  </message>
  <message>
   <source>Design territories</source>
   <translation>Gebiete entwerfen</translation>
  </message>
  <message>
   <source>Clusters ZIP codes into compact, contiguous territories with balanced workload and potential</source>
   <translation>Fasst Postleitzahlen zu kompakten, zusammenhängenden Gebieten mit ausgewogener Arbeitslast und ausgewogenem Potenzial zusammen</translation>
  </message>
  <message>
   <source>How many territories to make, 2 or more. May be left out where CURRENT gives the territories, CENTRES or CAPACITY.</source>
   <translation>Wie viele Gebiete entstehen, 2 oder mehr. Kann entfallen, wo CURRENT die Gebiete vorgibt, oder CENTRES oder CAPACITY.</translation>
  </message>
  <message>
   <source>Number of territories</source>
   <translation>Anzahl der Gebiete</translation>
  </message>
  <message>
   <source>Workload that one rep can bear. Where nothing else says how many territories to make (TERRITORIES left out or 0, no CURRENT, no CENTRES), as few are made as keep the mean workload within it.</source>
   <translation>Arbeitslast, die ein Betreuer tragen kann. Wo sonst nichts sagt, wie viele Gebiete entstehen (TERRITORIES fehlt oder ist 0, kein CURRENT, keine CENTRES), werden es so wenige, dass die mittlere Arbeitslast darin bleibt.</translation>
  </message>
  <message>
   <source>Capacity of a territory (hours/year)</source>
   <translation>Kapazität eines Gebiets (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory in force. The design starts there and keeps the names.</source>
   <translation>Feld der Einheiten mit dem Namen des geltenden Gebiets. Der Entwurf beginnt dort und behält die Namen.</translation>
  </message>
  <message>
   <source>Current territory field</source>
   <translation>Feld des heutigen Gebiets</translation>
  </message>
  <message>
   <source>Largest share of each measure that may move to another territory, in percent. Needs CURRENT.</source>
   <translation>Größter Anteil jeder Größe, der in ein anderes Gebiet wechseln darf, in Prozent. Braucht CURRENT.</translation>
  </message>
  <message>
   <source>May change hands (percent)</source>
   <translation>Umverteilung bis (Prozent)</translation>
  </message>
  <message>
   <source>Field or true/false expression on the units; where true, the unit stays where CURRENT has it.</source>
   <translation>Feld oder Wahr/Falsch-Ausdruck der Einheiten; wo wahr, bleibt die Einheit, wo CURRENT sie hat.</translation>
  </message>
  <message>
   <source>Locked units</source>
   <translation>Gesperrte Einheiten</translation>
  </message>
  <message>
   <source>One point per territory, for example the homes of the reps, in the order of the territories. A field rep names the owner of each territory.</source>
   <translation>Ein Punkt je Gebiet, zum Beispiel die Wohnorte der Betreuer, in der Reihenfolge der Gebiete. Ein Feld rep nennt den Betreuer jedes Gebiets.</translation>
  </message>
  <message>
   <source>Fixed centres</source>
   <translation>Feste Zentren</translation>
  </message>
  <message>
   <source>Every unit of a territory reaches every other through neighbours inside the territory.</source>
   <translation>Jede Einheit eines Gebiets erreicht jede andere über Nachbarn im Gebiet.</translation>
  </message>
  <message>
   <source>Contiguous territories</source>
   <translation>Zusammenhängende Gebiete</translation>
  </message>
  <message>
   <source>Field of the units with their state, region or the like. No territory crosses from one to another; units where it is null share a parent of their own.</source>
   <translation>Feld der Einheiten mit Bundesland, Region oder Ähnlichem. Kein Gebiet reicht von einem ins andere; Einheiten mit null bilden ein eigenes.</translation>
  </message>
  <message>
   <source>Parent field</source>
   <translation>Feld der Oberheit</translation>
  </message>
  <message>
   <source>Field of the units with the name of a group: units with the same name share a territory. Null: no group.</source>
   <translation>Feld der Einheiten mit dem Namen einer Gruppe: Einheiten mit demselben Namen kommen in dasselbe Gebiet. Null: keine Gruppe.</translation>
  </message>
  <message>
   <source>Stay together field</source>
   <translation>Feld der Gruppen</translation>
  </message>
  <message>
   <source>Pairs of units that must not share a territory: table or layer, fields from_unit and to_unit with unit ids (or the first two text fields).</source>
   <translation>Paare von Einheiten, die nicht in dasselbe Gebiet dürfen: Tabelle oder Layer, Felder from_unit und to_unit mit den Schlüsseln der Einheiten (oder die ersten zwei Textfelder).</translation>
  </message>
  <message>
   <source>Apart</source>
   <translation>Getrennt</translation>
  </message>
  <message>
   <source>How long to search for more compact territories: 0 draft, 1 normal, 2 thorough.</source>
   <translation>Wie lange nach kompakteren Gebieten gesucht wird: 0 Skizze, 1 normal, 2 gründlich.</translation>
  </message>
  <message>
   <source>Effort</source>
   <translation>Aufwand</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Skizze</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>Gründlich</translation>
  </message>
  <message>
   <source>The same seed gives the same territories; another seed gives another design.</source>
   <translation>Derselbe Startwert gibt dieselben Gebiete; ein anderer gibt einen anderen Entwurf.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>All fields of the units, and workload, potential and territory.</source>
   <translation>Alle Felder der Einheiten, dazu Arbeitslast, Potenzial und Gebiet.</translation>
  </message>
  <message>
   <source>Units by territory</source>
   <translation>Einheiten nach Gebiet</translation>
  </message>
  <message>
   <source>Outlining territories</source>
   <translation>Umrisse der Gebiete werden gezeichnet</translation>
  </message>
  <message>
   <source>Export territories</source>
   <translation>Gebiete exportieren</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>Shapefile, GeoPackage, CSV and a manifest in one folder</source>
   <translation>Shapefile, GeoPackage, CSV und ein Verzeichnis der Dateien in einem Ordner</translation>
  </message>
  <message>
   <source>0 shapefile, 1 GeoPackage, 2 CSV; any of them. The manifest is always written.</source>
   <translation>0 Shapefile, 1 GeoPackage, 2 CSV; beliebige davon. Das Verzeichnis der Dateien wird immer geschrieben.</translation>
  </message>
  <message>
   <source>Formats</source>
   <translation>Formate</translation>
  </message>
  <message>
   <source>Where the files go; made where it is not there. Files of the same names are replaced, others stay.</source>
   <translation>Wohin die Dateien kommen; wird angelegt, wo es fehlt. Dateien gleichen Namens werden ersetzt, andere bleiben.</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Files written, one per line</source>
   <translation>Geschriebene Dateien, eine je Zeile</translation>
  </message>
  <message>
   <source>Current alignment</source>
   <translation>Geltende Zuordnung</translation>
  </message>
  <message>
   <source>Make a market file</source>
   <translation>Marktdatei erstellen</translation>
  </message>
  <message>
   <source>Puts ZIP codes, accounts and measures into one GeoPackage that also holds scenarios and their log</source>
   <translation>Legt Postleitzahlen, Kunden und Größen in einem GeoPackage ab, das auch Szenarien und ihr Protokoll enthält</translation>
  </message>
  <message>
   <source>Field or expression on the units, in hours/year; null counts as 0.</source>
   <translation>Feld oder Ausdruck der Einheiten, in Stunden/Jahr; null zählt als 0.</translation>
  </message>
  <message>
   <source>Field or expression on the units, in money/year; null counts as 0.</source>
   <translation>Feld oder Ausdruck der Einheiten, in Geld/Jahr; null zählt als 0.</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes. Each is put into its unit.</source>
   <translation>Punkte oder eine Tabelle mit Postleitzahlen. Jeder kommt in seine Einheit.</translation>
  </message>
  <message>
   <source>Field with the ZIP code, used where an account has no position.</source>
   <translation>Feld mit der Postleitzahl, für Kunden ohne Position.</translation>
  </message>
  <message>
   <source>Account workload (hours/year)</source>
   <translation>Arbeitslast der Kunden (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in hours/year; shown per account.</source>
   <translation>Feld oder Ausdruck der Kunden, in Stunden/Jahr; je Kunde gezeigt.</translation>
  </message>
  <message>
   <source>Account potential (money/year)</source>
   <translation>Potenzial der Kunden (Geld/Jahr)</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in money/year; shown per account.</source>
   <translation>Feld oder Ausdruck der Kunden, in Geld/Jahr; je Kunde gezeigt.</translation>
  </message>
  <message>
   <source>Field of the units with the territory in force. It becomes the first scenario, and the alignment that others are compared with.</source>
   <translation>Feld der Einheiten mit dem geltenden Gebiet. Es wird das erste Szenario und die Zuordnung, mit der andere verglichen werden.</translation>
  </message>
  <message>
   <source>Shown above the layers; the name of the units where it is left out.</source>
   <translation>Steht über den Layern; ohne Angabe der Name der Einheiten.</translation>
  </message>
  <message>
   <source>Name of the market</source>
   <translation>Name des Marktes</translation>
  </message>
  <message>
   <source>The file that is made; one that is there is replaced only when the new one is complete.</source>
   <translation>Die Datei, die entsteht; eine vorhandene wird erst ersetzt, wenn die neue vollständig ist.</translation>
  </message>
  <message>
   <source>Market file</source>
   <translation>Marktdatei</translation>
  </message>
  <message>
   <source>GeoPackage (*.gpkg)</source>
   <translation>GeoPackage (*.gpkg)</translation>
  </message>
  <message>
   <source>Writing the market file</source>
   <translation>Die Marktdatei wird geschrieben</translation>
  </message>
  <message>
   <source>Writing the current alignment</source>
   <translation>Die heutige Zuordnung wird geschrieben</translation>
  </message>
  <message>
   <source>Putting accounts into units</source>
   <translation>Kunden werden den Einheiten zugeordnet</translation>
  </message>
  <message>
   <source>GeoPackage with a market. It gives units, measures, accounts, links and barriers, so that UNITS and UNIT_ID are not needed, and {fields} of its scenarios.</source>
   <translation>GeoPackage mit einem Markt. Es liefert Einheiten, Größen, Kunden, Verbindungen und Barrieren, sodass UNITS und UNIT_ID nicht nötig sind; {fields} seiner Szenarien.</translation>
  </message>
  <message>
   <source>Table with one row per territory that loses and territory that gains: from, to, units, accounts, workload and potential that change hands.</source>
   <translation>Tabelle mit einer Zeile je Gebiet, das abgibt, und Gebiet, das bekommt: von, nach, Einheiten, Kunden, Arbeitslast und Potenzial, die wechseln.</translation>
  </message>
  <message>
   <source>Moves</source>
   <translation>Wechsel</translation>
  </message>
  <message>
   <source>Print territories</source>
   <translation>Gebiete drucken</translation>
  </message>
  <message>
   <source>One PDF with an overview and a page per territory, and one PDF for every rep</source>
   <translation>Ein PDF mit einer Übersicht und einer Seite je Gebiet, und ein PDF für jeden Betreuer</translation>
  </message>
  <message>
   <source>Title of the plan, on every page.</source>
   <translation>Titel des Plans, auf jeder Seite.</translation>
  </message>
  <message>
   <source>Heading</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>Sales territories</source>
   <translation>Vertriebsgebiete</translation>
  </message>
  <message>
   <source>Whose data it is, at the foot of every page.</source>
   <translation>Wessen Daten es sind, am Fuß jeder Seite.</translation>
  </message>
  <message>
   <source>Credits</source>
   <translation>Quellenangabe</translation>
  </message>
  <message>
   <source>0 A4, 1 US Letter; both across.</source>
   <translation>0 A4, 1 US Letter; beide quer.</translation>
  </message>
  <message>
   <source>Page size</source>
   <translation>Seitenformat</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>US Letter</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Druck läuft</translation>
  </message>
  <message>
   <source>Field of the units with the district that their territory is in; null where it is in none.</source>
   <translation>Feld der Einheiten mit dem Bezirk, in dem ihr Gebiet liegt; null, wo es in keinem liegt.</translation>
  </message>
  <message>
   <source>District field</source>
   <translation>Bezirksfeld</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV); each gets its unit and territory.</source>
   <translation>Punkte, oder eine Tabelle mit Postleitzahlen oder mit Spalten für Länge und Breite (CSV); jeder bekommt seine Einheit und sein Gebiet.</translation>
  </message>
  <message>
   <source>Balance again</source>
   <translation>Neu ausgleichen</translation>
  </message>
  <message>
   <source>A rep leaves</source>
   <translation>Ein Betreuer geht</translation>
  </message>
  <message>
   <source>A rep joins</source>
   <translation>Ein Betreuer kommt</translation>
  </message>
  <message>
   <source>Realign territories</source>
   <translation>Gebiete neu ausrichten</translation>
  </message>
  <message>
   <source>Balances territories again after a rep came or went, with as little as possible changing hands</source>
   <translation>Gleicht Gebiete neu aus, nachdem ein Betreuer gekommen oder gegangen ist; so wenig wie möglich wechselt</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory in force. With MARKET, the name of a scenario.</source>
   <translation>Feld der Einheiten mit dem Namen des geltenden Gebiets. Mit MARKET der Name eines Szenarios.</translation>
  </message>
  <message>
   <source>How many territories there are to be. Without it one less, one more or as many as now, by EVENT.</source>
   <translation>Wie viele Gebiete es geben soll. Ohne Angabe eines weniger, eines mehr oder so viele wie jetzt, je nach EVENT.</translation>
  </message>
  <message>
   <source>CURRENT is the name of one</source>
   <translation>CURRENT ist der Name eines</translation>
  </message>
  <message>
   <source>With MARKET: name of the scenario that the plan is saved as. Without it a name is made.</source>
   <translation>Mit MARKET: Name des Szenarios, als das der Plan gespeichert wird. Ohne Angabe wird ein Name gebildet.</translation>
  </message>
  <message>
   <source>New scenario</source>
   <translation>Neues Szenario</translation>
  </message>
  <message>
   <source>0 or none: balance again within the tolerances. 1 or repleaves: the territories of REP are handed to the others. 2 or repjoins: one more territory is made.</source>
   <translation>0 oder none: innerhalb der Toleranzen neu ausgleichen. 1 oder repleaves: Die Gebiete von REP gehen an die anderen. 2 oder repjoins: Ein Gebiet kommt hinzu.</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschehen ist</translation>
  </message>
  <message>
   <source>Who leaves: the name of a territory, or of a rep in the field rep of the units. Who joins: the name of the new rep.</source>
   <translation>Wer geht: der Name eines Gebiets oder eines Betreuers im Feld rep der Einheiten. Wer kommt: der Name des neuen Betreuers.</translation>
  </message>
  <message>
   <source>Rep or territory</source>
   <translation>Betreuer oder Gebiet</translation>
  </message>
  <message>
   <source>Largest share of each measure that may change hands, in percent; a hard limit. What a rep who leaves had does not count. Without it the smallest share of the workload that works is looked for.</source>
   <translation>Größter Anteil jeder Größe, der wechseln darf, in Prozent; eine feste Grenze. Was ein Betreuer hatte, der geht, zählt nicht. Ohne Angabe wird der kleinste Anteil der Arbeitslast gesucht, mit dem es geht.</translation>
  </message>
  <message>
   <source>Summarize accounts</source>
   <translation>Kunden zusammenfassen</translation>
  </message>
  <message>
   <source>Puts accounts into ZIP codes and adds up accounts, workload and potential</source>
   <translation>Ordnet Kunden den Postleitzahlen zu und summiert Kunden, Arbeitslast und Potenzial</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position or outside every unit.</source>
   <translation>Feld mit der Postleitzahl des Kunden, für Kunden ohne Position oder außerhalb jeder Einheit.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in hours/year. Without it every account counts as 1 hour/year.</source>
   <translation>Feld oder Ausdruck der Kunden, in Stunden/Jahr. Ohne ihn zählt jeder Kunde 1 Stunde/Jahr.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in money/year. Without it no potential is written.</source>
   <translation>Feld oder Ausdruck der Kunden, in Geld/Jahr. Ohne ihn wird kein Potenzial geschrieben.</translation>
  </message>
  <message>
   <source>Table with the columns zip and zcta: ZIP codes without a polygon, such as post-office boxes, and the unit that holds them.</source>
   <translation>Tabelle mit den Spalten zip und zcta: Postleitzahlen ohne Fläche, zum Beispiel Postfächer, und die Einheit, die sie enthält.</translation>
  </message>
  <message>
   <source>All fields of the units, and accounts, workload (hours/year) and potential (money/year).</source>
   <translation>Alle Felder der Einheiten, dazu Kunden, Arbeitslast (Stunden/Jahr) und Potenzial (Geld/Jahr).</translation>
  </message>
  <message>
   <source>Units with accounts</source>
   <translation>Einheiten mit Kunden</translation>
  </message>
  <message>
   <source>Reading the accounts</source>
   <translation>Die Kunden werden gelesen</translation>
  </message>
 </context>
</TS>
