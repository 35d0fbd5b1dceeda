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
   <source>Nothing to show yet.</source>
   <translation>Noch nichts zu zeigen.</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>95-%-Intervall</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>Changes: {before} → {after}</source>
   <translation>Änderungen: {before} → {after}</translation>
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
   <source>Point at a bar, or press the arrow keys, to read its figure.</source>
   <translation>Auf einen Balken zeigen oder die Pfeiltasten drücken, um seine Zahl zu lesen.</translation>
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
   <source>Trade-off</source>
   <translation>Abwägung</translation>
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
   <source>Progress</source>
   <translation>Fortschritt</translation>
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
   <source>Largest deviation</source>
   <translation>Größte Abweichung</translation>
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
   <source>Balance</source>
   <translation>Bilanz</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Hierarchy</source>
   <translation>Hierarchie</translation>
  </message>
  <message>
   <source>Quotas</source>
   <translation>Vorgaben</translation>
  </message>
  <message>
   <source>Performance</source>
   <translation>Leistung</translation>
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
   <source>Loading Territory Designer…</source>
   <translation>Territory Designer wird geladen…</translation>
  </message>
  <message>
   <source>The Python package pyproj in {folder} brings its own PROJ library and can crash QGIS on exit. Remove it from there; QGIS's own pyproj is enough.</source>
   <translation>Das Python-Paket pyproj in {folder} bringt eine eigene PROJ-Bibliothek mit und kann QGIS beim Beenden zum Absturz bringen. Entfernen Sie es dort; das pyproj von QGIS genügt.</translation>
  </message>
  <message>
   <source>Links and barriers</source>
   <translation>Verbindungen und Barrieren</translation>
  </message>
  <message>
   <source>Links and barriers of the market; below them the links that join its parts by themselves.</source>
   <translation>Verbindungen und Barrieren des Markts; darunter die Verbindungen, die seine Teile von selbst verknüpfen.</translation>
  </message>
  <message>
   <source>A link joins two ZIPs that do not touch, as a bridge or a ferry does. A barrier parts two that do, as a river without a bridge does. Whether a territory is in one piece is judged by both.</source>
   <translation>Eine Verbindung verknüpft zwei PLZ, die sich nicht berühren, wie eine Brücke oder eine Fähre. Eine Barriere trennt zwei, die sich berühren, wie ein Fluss ohne Brücke. Ob ein Gebiet aus einem Stück ist, hängt von beiden ab.</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Verbindung</translation>
  </message>
  <message>
   <source>Barrier</source>
   <translation>Barriere</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>What is added: a link or a barrier.</source>
   <translation>Was hinzugefügt wird: eine Verbindung oder eine Barriere.</translation>
  </message>
  <message>
   <source>A ZIP. Two that are selected on the map are filled in.</source>
   <translation>Eine PLZ. Zwei auf der Karte gewählte werden eingetragen.</translation>
  </message>
  <message>
   <source>From ZIP</source>
   <translation>Von PLZ</translation>
  </message>
  <message>
   <source>To ZIP</source>
   <translation>Nach PLZ</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Why, for example the name of the bridge.</source>
   <translation>Warum, zum Beispiel der Name der Brücke.</translation>
  </message>
  <message>
   <source>from ZIP</source>
   <translation>von PLZ</translation>
  </message>
  <message>
   <source>to ZIP</source>
   <translation>nach PLZ</translation>
  </message>
  <message>
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>&amp;Add</source>
   <translation>&amp;Hinzufügen</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add this pair.</source>
   <translation>Dieses Paar hinzufügen.</translation>
  </message>
  <message>
   <source>no table</source>
   <translation>keine Tabelle</translation>
  </message>
  <message>
   <source>A table or layer with the fields from_unit and to_unit, or with ZIPs in its first two text fields.</source>
   <translation>Eine Tabelle oder ein Layer mit den Feldern from_unit und to_unit oder mit PLZ in den ersten beiden Textfeldern.</translation>
  </message>
  <message>
   <source>Table of pairs</source>
   <translation>Tabelle mit Paaren</translation>
  </message>
  <message>
   <source>&amp;Table of pairs</source>
   <translation>&amp;Tabelle mit Paaren</translation>
  </message>
  <message>
   <source>Add a&amp;ll</source>
   <translation>A&amp;lle hinzufügen</translation>
  </message>
  <message>
   <source>Add every pair of the table, as links or barriers, as is chosen above.</source>
   <translation>Jedes Paar der Tabelle hinzufügen, als Verbindung oder Barriere, wie oben gewählt.</translation>
  </message>
  <message>
   <source>Add all</source>
   <translation>Alle hinzufügen</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>Ent&amp;fernen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Take the selected ones out.</source>
   <translation>Die gewählten herausnehmen.</translation>
  </message>
  <message>
   <source>Write them into the market.</source>
   <translation>Sie in den Markt schreiben.</translation>
  </message>
  <message>
   <source>Leave the market as it is.</source>
   <translation>Den Markt lassen, wie er ist.</translation>
  </message>
  <message>
   <source>Name two ZIPs, or select two on the map.</source>
   <translation>Nennen Sie zwei PLZ, oder wählen Sie zwei auf der Karte.</translation>
  </message>
  <message>
   <source>{first} and {second} are neighbours already.</source>
   <translation>{first} und {second} sind schon Nachbarn.</translation>
  </message>
  <message>
   <source>{first} and {second} are no neighbours; the barrier parts nothing now.</source>
   <translation>{first} und {second} sind keine Nachbarn; die Barriere trennt jetzt nichts.</translation>
  </message>
  <message>
   <source>Reading links and barriers</source>
   <translation>Verbindungen und Barrieren werden gelesen</translation>
  </message>
  <message>
   <source>pair</source>
   <translation>Paar</translation>
  </message>
  <message>
   <source>pairs</source>
   <translation>Paare</translation>
  </message>
  <message>
   <source>{pairs} added from {table}.</source>
   <translation>{pairs} aus {table} hinzugefügt.</translation>
  </message>
  <message>
   <source>joins parts of the market, by itself</source>
   <translation>verknüpft Teile des Markts, von selbst</translation>
  </message>
  <message>
   <source>Double-click shows both ZIPs on the map.</source>
   <translation>Ein Doppelklick zeigt beide PLZ auf der Karte.</translation>
  </message>
  <message>
   <source>Between the middles of both ZIPs; of links that are there by themselves, across the gap.</source>
   <translation>Zwischen den Mitten beider PLZ; bei Verbindungen von selbst über die Lücke.</translation>
  </message>
  <message>
   <source>Apart (km)</source>
   <translation>Abstand (km)</translation>
  </message>
  <message>
   <source>Finding neighbours</source>
   <translation>Nachbarn werden gesucht</translation>
  </message>
  <message>
   <source>The links and barriers are in the market. Designs and edits hold to them from now on.</source>
   <translation>Die Verbindungen und Barrieren sind im Markt. Entwürfe und Bearbeitungen halten sich von nun an daran.</translation>
  </message>
  <message>
   <source>In several pieces now: {names}. Fix them, or design again.</source>
   <translation>Jetzt in mehreren Stücken: {names}. Richten Sie sie, oder entwerfen Sie neu.</translation>
  </message>
  <message>
   <source>The links and barriers are in the file, but not yet on the map. Open the market again.</source>
   <translation>Die Verbindungen und Barrieren sind in der Datei, aber noch nicht auf der Karte. Öffnen Sie den Markt neu.</translation>
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
   <source>{count} without a rep; they can be exported all the same.</source>
   <translation>{count} ohne Betreuer; exportieren geht trotzdem.</translation>
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
   <source>{reps} for {territories}: those with the least capacity get none ({names}). {sizes}</source>
   <translation>{reps} für {territories}: Die mit der kleinsten Kapazität bekommen keines ({names}). {sizes}</translation>
  </message>
  <message>
   <source>rep</source>
   <translation>Betreuer</translation>
  </message>
  <message>
   <source>reps</source>
   <translation>Betreuer</translation>
  </message>
  <message>
   <source>{reps} for {territories}: {more} of average size stay without a rep. {sizes}</source>
   <translation>{reps} für {territories}: {more} mittlerer Größe bleiben ohne Betreuer. {sizes}</translation>
  </message>
  <message>
   <source>No territory belongs to a rep of the roster. Give the territories to reps first (4 Reps).</source>
   <translation>Kein Gebiet gehört einem Betreuer der Liste. Geben Sie die Gebiete zuerst Betreuern (4 Betreuer).</translation>
  </message>
  <message>
   <source>{names} belong to nobody on the roster and get an average size. {sizes}</source>
   <translation>{names} gehören niemandem auf der Liste und bekommen eine mittlere Größe. {sizes}</translation>
  </message>
  <message>
   <source>All have the same capacity: each territory gets {share} of the market.</source>
   <translation>Alle haben dieselbe Kapazität: Jedes Gebiet bekommt {share} des Marktes.</translation>
  </message>
  <message>
   <source>Territories get {least} to {most} of the market.</source>
   <translation>Die Gebiete bekommen {least} bis {most} des Marktes.</translation>
  </message>
  <message>
   <source>How sure is this plan?</source>
   <translation>Wie sicher ist dieser Plan?</translation>
  </message>
  <message>
   <source>How often each territory keeps its tolerances, the least sure ones first.</source>
   <translation>Wie oft jedes Gebiet seine Toleranzen einhält, die unsichersten zuerst.</translation>
  </message>
  <message>
   <source>Trying the plan out</source>
   <translation>Der Plan wird erprobt</translation>
  </message>
  <message>
   <source>Figures may be wrong by</source>
   <translation>Zahlen können falsch sein um</translation>
  </message>
  <message>
   <source>Standard error of each ZIP's figures: two of three lie within it. ZIPs err independently.</source>
   <translation>Standardfehler der Zahlen jeder PLZ: Zwei von dreien liegen darin. PLZ irren unabhängig voneinander.</translation>
  </message>
  <message>
   <source>&amp;Calculate</source>
   <translation>&amp;Berechnen</translation>
  </message>
  <message>
   <source>Draw the figures anew 1,000 times, and count how often the tolerances are kept.</source>
   <translation>Die Zahlen 1.000-mal neu ziehen und zählen, wie oft die Toleranzen eingehalten werden.</translation>
  </message>
  <message>
   <source>Calculate</source>
   <translation>Berechnen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close; the plan stays as it is.</source>
   <translation>Schließen; der Plan bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>The plan was changed. Calculate again.</source>
   <translation>Der Plan wurde geändert. Berechnen Sie neu.</translation>
  </message>
  <message>
   <source>Who owns the territory.</source>
   <translation>Wer das Gebiet betreut.</translation>
  </message>
  <message>
   <source>Share of the draws in which the territory keeps the tolerances of all measures.</source>
   <translation>Anteil der Ziehungen, in denen das Gebiet die Toleranzen aller Größen einhält.</translation>
  </message>
  <message>
   <source>All measures: {share}</source>
   <translation>Alle Größen: {share}</translation>
  </message>
  <message>
   <source>Holds (%)</source>
   <translation>Hält (%)</translation>
  </message>
  <message>
   <source>{measure} holds (%)</source>
   <translation>{measure}: hält (%)</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>Hält</translation>
  </message>
  <message>
   <source>{planned}  ({low} to {high})</source>
   <translation>{planned}  ({low} bis {high})</translation>
  </message>
  <message>
   <source>Deviation from the target as planned and, in brackets, in 9 of 10 draws.</source>
   <translation>Abweichung vom Ziel wie geplant und, in Klammern, in 9 von 10 Ziehungen.</translation>
  </message>
  <message>
   <source>{measure}: 5 of 100 draws are below (%)</source>
   <translation>{measure}: 5 von 100 Ziehungen liegen darunter (%)</translation>
  </message>
  <message>
   <source>{measure}: 5 of 100 draws are above (%)</source>
   <translation>{measure}: 5 von 100 Ziehungen liegen darüber (%)</translation>
  </message>
  <message>
   <source>Not yet: the market is made with the first design, or opened; then it can hold the reps.</source>
   <translation>Noch nicht: Der Markt entsteht mit dem ersten Entwurf oder wird geöffnet; dann kann er die Betreuer aufnehmen.</translation>
  </message>
  <message>
   <source>The market holds no reps yet. Choose them first (4 Reps).</source>
   <translation>Der Markt enthält noch keine Betreuer. Wählen Sie sie zuerst (4 Betreuer).</translation>
  </message>
  <message>
   <source>Not yet: the market is made with the first design, or opened.</source>
   <translation>Noch nicht: Der Markt entsteht mit dem ersten Entwurf oder wird geöffnet.</translation>
  </message>
  <message>
   <source>The market has no accounts. Choose a layer of accounts (1 Data) and design again.</source>
   <translation>Der Markt hat keine Kunden. Wählen Sie einen Layer mit Kunden (1 Daten) und entwerfen Sie noch einmal.</translation>
  </message>
  <message>
   <source>No field of the accounts holds segments: a few different texts or whole numbers.</source>
   <translation>Kein Feld der Kunden enthält Segmente: wenige verschiedene Texte oder ganze Zahlen.</translation>
  </message>
  <message>
   <source>{why} Until then shares are equal.</source>
   <translation>{why} Bis dahin sind die Anteile gleich.</translation>
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
   <source>&amp;How many?</source>
   <translation>&amp;Wie viele?</translation>
  </message>
  <message>
   <source>How many reps the workload needs, and what each number could serve.</source>
   <translation>Wie viele Betreuer die Arbeitslast verlangt, und was jede Anzahl bedienen könnte.</translation>
  </message>
  <message>
   <source>How many territories to design.</source>
   <translation>Wie viele Gebiete entworfen werden.</translation>
  </message>
  <message>
   <source>Te&amp;rritories</source>
   <translation>&amp;Gebiete</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's workload from its target. A hard limit.</source>
   <translation>Größte Abweichung der Arbeitslast eines Gebiets von ihrem Ziel. Eine feste Grenze.</translation>
  </message>
  <message>
   <source>Workload tolerance</source>
   <translation>Toleranz der Arbeitslast</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's potential from its target. A hard limit.</source>
   <translation>Größte Abweichung des Potenzials eines Gebiets von seinem Ziel. Eine feste Grenze.</translation>
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
   <source>Sma&amp;ller territories for less capacity</source>
   <translation>&amp;Kleinere Gebiete bei weniger Kapazität</translation>
  </message>
  <message>
   <source>Reps with less capacity (hours/year; new reps count less) get smaller territories: targets are their shares of the capacity instead of equal shares.</source>
   <translation>Betreuer mit weniger Kapazität (Stunden/Jahr; neue zählen weniger) bekommen kleinere Gebiete: Ziele sind ihre Anteile an der Kapazität statt gleicher Anteile.</translation>
  </message>
  <message>
   <source>Smaller territories for less capacity</source>
   <translation>Kleinere Gebiete bei weniger Kapazität</translation>
  </message>
  <message>
   <source>Allow for &amp;errors in the figures</source>
   <translation>&amp;Fehler in den Zahlen einplanen</translation>
  </message>
  <message>
   <source>Keep the tolerances although figures may be wrong: workload and potential are estimates. The design then keeps tighter tolerances, and is tried out on 1,000 draws of figures that are wrong by as much.</source>
   <translation>Die Toleranzen einhalten, auch wenn Zahlen falsch sind: Arbeitslast und Potenzial sind Schätzungen. Der Entwurf hält dann engere Toleranzen ein und wird an 1.000 Ziehungen mit ebenso falschen Zahlen erprobt.</translation>
  </message>
  <message>
   <source>Allow for errors in the figures</source>
   <translation>Fehler in den Zahlen einplanen</translation>
  </message>
  <message>
   <source>Error of the figures</source>
   <translation>Fehler der Zahlen</translation>
  </message>
  <message>
   <source>How likely the whole plan, every territory in every measure, shall keep its tolerances.</source>
   <translation>Wie wahrscheinlich der ganze Plan, jedes Gebiet in jeder Größe, seine Toleranzen einhalten soll.</translation>
  </message>
  <message>
   <source>Chance</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>new territories</source>
   <translation>mit neuen Gebieten</translation>
  </message>
  <message>
   <source>A design from scratch, or one that moves as little as asked for. Where something is locked, only the second is possible.</source>
   <translation>Ein Entwurf von Grund auf oder einer, der so wenig wie verlangt verschiebt. Ist etwas gesperrt, geht nur der zweite.</translation>
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
   <source>How s&amp;ure is this plan?</source>
   <translation>Wie &amp;sicher ist dieser Plan?</translation>
  </message>
  <message>
   <source>How often each territory keeps its tolerances when the figures are not quite right.</source>
   <translation>Wie oft jedes Gebiet seine Toleranzen einhält, wenn die Zahlen nicht ganz stimmen.</translation>
  </message>
  <message>
   <source>Territories of their own for groups of segments, such as enterprise and small business, on the same map.</source>
   <translation>Eigene Gebiete für Gruppen von Segmenten, etwa Großkunden und kleine Betriebe, auf derselben Karte.</translation>
  </message>
  <message>
   <source>Territories &amp;by segment…</source>
   <translation>Gebiete nach Segmen&amp;t…</translation>
  </message>
  <message>
   <source>With figures that may be wrong by {error}, a design must keep {tight} to keep {wanted} with a chance of {chance}. That cannot be done: {reason} Allow a wider tolerance, a smaller error or a lower chance.</source>
   <translation>Mit Zahlen, die um {error} falsch sein können, muss ein Entwurf {tight} einhalten, um {wanted} mit einer Wahrscheinlichkeit von {chance} einzuhalten. Das geht nicht: {reason} Erlauben Sie eine weitere Toleranz, einen kleineren Fehler oder eine geringere Wahrscheinlichkeit.</translation>
  </message>
  <message>
   <source>{name} has no ZIP. Give it some, or dissolve it, then calculate again.</source>
   <translation>{name} hat keine PLZ. Geben Sie ihm welche oder lösen Sie es auf, dann berechnen Sie neu.</translation>
  </message>
  <message>
   <source>With these errors the whole plan keeps its tolerances in {plan} of {draws} draws; the least sure territory is {name} ({share}).</source>
   <translation>Mit diesen Fehlern hält der ganze Plan seine Toleranzen in {plan} von {draws} Ziehungen ein; das unsicherste Gebiet ist {name} ({share}).</translation>
  </message>
  <message>
   <source>{hours}, of it {share} travel</source>
   <translation>{hours}, davon {share} Fahrten</translation>
  </message>
  <message>
   <source>Named accounts</source>
   <translation>Schlüsselkunden</translation>
  </message>
  <message>
   <source>{hours}, {share} of the work</source>
   <translation>{hours}, {share} der Arbeit</translation>
  </message>
  <message>
   <source>Capacity of a rep</source>
   <translation>Kapazität eines Betreuers</translation>
  </message>
  <message>
   <source>Reps needed</source>
   <translation>Nötige Betreuer</translation>
  </message>
  <message>
   <source>{reps} ({share} of their time)</source>
   <translation>{reps} ({share} ihrer Zeit)</translation>
  </message>
  <message>
   <source>{share} of their time</source>
   <translation>{share} ihrer Zeit</translation>
  </message>
  <message>
   <source>{hours} too few, {share} of the work</source>
   <translation>{hours} zu wenig, {share} der Arbeit</translation>
  </message>
  <message>
   <source>{hours} to spare</source>
   <translation>{hours} übrig</translation>
  </message>
  <message>
   <source>{share} of the potential at best</source>
   <translation>{share} des Potenzials im besten Fall</translation>
  </message>
  <message>
   <source>{count} chosen now</source>
   <translation>{count} jetzt gewählt</translation>
  </message>
  <message>
   <source>{count} on the roster</source>
   <translation>{count} auf der Liste</translation>
  </message>
  <message>
   <source>Sales that pay for a rep</source>
   <translation>Umsatz, der einen Betreuer trägt</translation>
  </message>
  <message>
   <source>One more rep pays up to</source>
   <translation>Ein weiterer lohnt bis</translation>
  </message>
  <message>
   <source>Potential, at best</source>
   <translation>Potenzial, bester Fall</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Betreuer</translation>
  </message>
  <message>
   <source>Served (%)</source>
   <translation>Bedient (%)</translation>
  </message>
  <message>
   <source>needed {count}</source>
   <translation>nötig {count}</translation>
  </message>
  <message>
   <source>now {count}</source>
   <translation>jetzt {count}</translation>
  </message>
  <message>
   <source>Workload {share}</source>
   <translation>Arbeitslast {share}</translation>
  </message>
  <message>
   <source>Potential {share} at best</source>
   <translation>Potenzial {share} im besten Fall</translation>
  </message>
  <message>
   <source>The last rep adds {money}</source>
   <translation>Der letzte Betreuer bringt {money}</translation>
  </message>
  <message>
   <source>and earns {money} beyond the own cost</source>
   <translation>und verdient {money} über die eigenen Kosten hinaus</translation>
  </message>
  <message>
   <source>{hours} h/year</source>
   <translation>{hours} h/Jahr</translation>
  </message>
  <message>
   <source>$ {amount}/year</source>
   <translation>$ {amount}/Jahr</translation>
  </message>
  <message>
   <source>How many territories?</source>
   <translation>Wie viele Gebiete?</translation>
  </message>
  <message>
   <source>Reps and what they could serve</source>
   <translation>Betreuer und was sie bedienen könnten</translation>
  </message>
  <message>
   <source>Click a number of reps, or press the arrow keys.</source>
   <translation>Klicken Sie auf eine Zahl von Betreuern oder drücken Sie die Pfeiltasten.</translation>
  </message>
  <message>
   <source>Weeks in which a rep works: 52 less holidays, illness and training. 1 to 53; 48 is the textbook's example.</source>
   <translation>Wochen, in denen ein Betreuer arbeitet: 52 weniger Urlaub, Krankheit und Schulung. 1 bis 53; 48 ist das Beispiel des Lehrbuchs.</translation>
  </message>
  <message>
   <source>&amp;Weeks per year</source>
   <translation>&amp;Wochen im Jahr</translation>
  </message>
  <message>
   <source> h</source>
   <translation> h</translation>
  </message>
  <message>
   <source>Working hours of a rep in a week, all duties together. 1 to 100; 40 is the textbook's example.</source>
   <translation>Arbeitsstunden eines Betreuers in einer Woche, alle Aufgaben zusammen. 1 bis 100; 40 ist das Beispiel des Lehrbuchs.</translation>
  </message>
  <message>
   <source>&amp;Hours per week</source>
   <translation>&amp;Stunden je Woche</translation>
  </message>
  <message>
   <source>Share of the hours spent with customers; the rest is travel, administration and meetings. 48 weeks of 40 hours and 50 % make 960 hours a year, the textbook's example.</source>
   <translation>Anteil der Stunden bei Kunden; der Rest sind Fahrten, Verwaltung und Besprechungen. 48 Wochen mit 40 Stunden und 50 % ergeben 960 Stunden im Jahr, das Beispiel des Lehrbuchs.</translation>
  </message>
  <message>
   <source>&amp;Selling share</source>
   <translation>&amp;Verkaufsanteil</translation>
  </message>
  <message>
   <source>The workload &amp;includes travel</source>
   <translation>Die Arbeitslast enthält &amp;Fahrten</translation>
  </message>
  <message>
   <source>Tick it where hours on the road are part of the workload, so that they count on both sides.</source>
   <translation>Ankreuzen, wo Stunden auf der Straße Teil der Arbeitslast sind, damit sie auf beiden Seiten zählen.</translation>
  </message>
  <message>
   <source>The workload includes travel</source>
   <translation>Die Arbeitslast enthält Fahrten</translation>
  </message>
  <message>
   <source>Share of the hours spent on the road. Selling and travel together are 100 % at most.</source>
   <translation>Anteil der Stunden auf der Straße. Verkauf und Fahrten sind zusammen höchstens 100 %.</translation>
  </message>
  <message>
   <source>Tra&amp;vel share</source>
   <translation>Fahr&amp;tanteil</translation>
  </message>
  <message>
   <source>not given</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of one rep in a year.</source>
   <translation>Gehalt, Prämie, Auto und Gemeinkosten eines Betreuers im Jahr.</translation>
  </message>
  <message>
   <source>&amp;Cost per rep</source>
   <translation>&amp;Kosten je Betreuer</translation>
  </message>
  <message>
   <source>Share of the sales that is left before the cost of reps. With the cost: where one more rep pays.</source>
   <translation>Anteil am Umsatz, der vor den Kosten der Betreuer bleibt. Mit den Kosten: wo ein weiterer Betreuer sich lohnt.</translation>
  </message>
  <message>
   <source>&amp;Margin</source>
   <translation>&amp;Marge</translation>
  </message>
  <message>
   <source>Close and leave the number as it is.</source>
   <translation>Schließen und die Zahl lassen, wie sie ist.</translation>
  </message>
  <message>
   <source>Use this number</source>
   <translation>Diese Zahl übernehmen</translation>
  </message>
  <message>
   <source>Design so many territories.</source>
   <translation>So viele Gebiete entwerfen.</translation>
  </message>
  <message>
   <source>&amp;Use {count}</source>
   <translation>{count} ü&amp;bernehmen</translation>
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
   <source>Field of the accounts that their colours and shapes show</source>
   <translation>Feld der Kunden, das ihre Farben und Formen zeigen</translation>
  </message>
  <message>
   <source>Field of the segment</source>
   <translation>Feld des Segments</translation>
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
   <source>{names} and {count} more</source>
   <translation>{names} und {count} weitere</translation>
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
   <source>none</source>
   <translation>keine</translation>
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
   <source>Drag rows to where they belong; a click zooms, a double click renames, a right click shows more.</source>
   <translation>Ziehen Sie Zeilen dorthin, wohin sie gehören; ein Klick zoomt, ein Doppelklick benennt um, ein Rechtsklick zeigt mehr.</translation>
  </message>
  <message>
   <source>Hierarchy of the territories</source>
   <translation>Hierarchie der Gebiete</translation>
  </message>
  <message>
   <source>Field of the market's accounts with their segment, size class or industry.</source>
   <translation>Feld der Kunden des Markts mit ihrem Segment, ihrer Größenklasse oder Branche.</translation>
  </message>
  <message>
   <source>Segments in</source>
   <translation>Segmente in</translation>
  </message>
  <message>
   <source>Field of the market's accounts with their potential, in money/year. Without it only workload counts.</source>
   <translation>Feld der Kunden des Markts mit ihrem Potenzial, in Geld/Jahr. Ohne es zählt nur die Arbeitslast.</translation>
  </message>
  <message>
   <source>Potential in</source>
   <translation>Potenzial in</translation>
  </message>
  <message>
   <source>Segments &amp;in</source>
   <translation>Segmente &amp;in</translation>
  </message>
  <message>
   <source>P&amp;otential in</source>
   <translation>P&amp;otenzial in</translation>
  </message>
  <message>
   <source>&amp;Propose</source>
   <translation>&amp;Vorschlagen</translation>
  </message>
  <message>
   <source>Two groups: the segments whose accounts are worth most, until they fill two territories, and all others. Numbers of territories follow the workload.</source>
   <translation>Zwei Gruppen: die Segmente mit den wertvollsten Kunden, bis sie zwei Gebiete füllen, und alle anderen. Die Anzahl der Gebiete folgt der Arbeitslast.</translation>
  </message>
  <message>
   <source>Propose</source>
   <translation>Vorschlagen</translation>
  </message>
  <message>
   <source>Accounts: {field} holds {count} different values. Choose a field with {most} at most, or make segments on the page Measures.</source>
   <translation>Kunden: {field} enthält {count} verschiedene Werte. Wählen Sie ein Feld mit höchstens {most}, oder bilden Sie Segmente auf der Seite Größen.</translation>
  </message>
  <message>
   <source>named account</source>
   <translation>Schlüsselkunde</translation>
  </message>
  <message>
   <source>named accounts</source>
   <translation>Schlüsselkunden</translation>
  </message>
  <message>
   <source>{accounts} left out: they count for their owner, not for a territory.</source>
   <translation>{accounts} ausgelassen: Sie zählen für ihren Betreuer, nicht für ein Gebiet.</translation>
  </message>
  <message>
   <source>The accounts have no workload of their own: each counts 1 h/year.</source>
   <translation>Die Kunden haben keine eigene Arbeitslast: Jeder zählt 1 h/Jahr.</translation>
  </message>
  <message>
   <source>Without a potential per account only workload is balanced.</source>
   <translation>Ohne ein Potenzial je Kunde wird nur die Arbeitslast ausgeglichen.</translation>
  </message>
  <message>
   <source>Adding up the accounts of each group</source>
   <translation>Die Kunden jeder Gruppe werden summiert</translation>
  </message>
  <message>
   <source>Territories by segment</source>
   <translation>Gebiete nach Segment</translation>
  </message>
  <message>
   <source>Counting accounts by segment</source>
   <translation>Kunden werden nach Segment gezählt</translation>
  </message>
  <message>
   <source>Designing by segment</source>
   <translation>Entwurf nach Segment läuft</translation>
  </message>
  <message>
   <source>Saving the territories</source>
   <translation>Gebiete werden gespeichert</translation>
  </message>
  <message>
   <source>&amp;Groups</source>
   <translation>Gr&amp;uppen</translation>
  </message>
  <message>
   <source>&amp;Territories</source>
   <translation>&amp;Gebiete</translation>
  </message>
  <message>
   <source>Design territories for every group, each from scratch.</source>
   <translation>Für jede Gruppe Gebiete entwerfen, jeweils von Grund auf.</translation>
  </message>
  <message>
   <source>How far the running job is.</source>
   <translation>Wie weit die laufende Arbeit ist.</translation>
  </message>
  <message>
   <source>Stop the running job; nothing is left half done.</source>
   <translation>Die laufende Arbeit anhalten; nichts bleibt halb fertig.</translation>
  </message>
  <message>
   <source>Ca&amp;ncel</source>
   <translation>&amp;Abbrechen</translation>
  </message>
  <message>
   <source>Close; groups and territories stay here until the market is closed.</source>
   <translation>Schließen; Gruppen und Gebiete bleiben hier, bis der Markt geschlossen wird.</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>Save the territories by segment</source>
   <translation>Gebiete nach Segment speichern</translation>
  </message>
  <message>
   <source>Saved as {name} and on the map, where the market's own layers are hidden.</source>
   <translation>Als {name} gespeichert und auf der Karte, wo die eigenen Layer des Markts ausgeblendet sind.</translation>
  </message>
  <message>
   <source>Territories by segment are saved as {path} and on the map. The market's own layers are hidden meanwhile; tick them in the layer tree to see them again.</source>
   <translation>Die Gebiete nach Segment sind als {path} gespeichert und auf der Karte. Die eigenen Layer des Markts sind solange ausgeblendet; haken Sie sie im Layerbaum an, um sie wieder zu sehen.</translation>
  </message>
  <message>
   <source>Cancelled; nothing was changed.</source>
   <translation>Abgebrochen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Waits until the other work has ended…</source>
   <translation>Wartet, bis die andere Arbeit beendet ist…</translation>
  </message>
  <message>
   <source>Working…</source>
   <translation>Wird bearbeitet…</translation>
  </message>
  <message>
   <source>Segments are not counted. Choose the field again.</source>
   <translation>Die Segmente sind nicht gezählt. Wählen Sie das Feld noch einmal.</translation>
  </message>
  <message>
   <source>Segments of the accounts. Click a group to change it; a new name makes a new group.</source>
   <translation>Segmente der Kunden. Ein Klick auf eine Gruppe ändert sie; ein neuer Name macht eine neue Gruppe.</translation>
  </message>
  <message>
   <source>Segments</source>
   <translation>Segmente</translation>
  </message>
  <message>
   <source>Groups with what they hold. Click a name or a number of territories to change it.</source>
   <translation>Gruppen mit dem, was sie enthalten. Ein Klick auf einen Namen oder eine Anzahl von Gebieten ändert sie.</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <source>A group needs a name. {group} keeps its own.</source>
   <translation>Eine Gruppe braucht einen Namen. {group} behält den bisherigen.</translation>
  </message>
  <message>
   <source>There is a group {name} already. To join both, choose it for the segments.</source>
   <translation>Es gibt schon eine Gruppe {name}. Um beide zu vereinen, wählen Sie sie bei den Segmenten.</translation>
  </message>
  <message>
   <source>No segment is in a group. Choose a group for at least one.</source>
   <translation>Kein Segment ist in einer Gruppe. Wählen Sie für mindestens eines eine Gruppe.</translation>
  </message>
  <message>
   <source>The accounts of group {group} have no workload. Add a segment that has some, or put its segments into no group.</source>
   <translation>Die Kunden der Gruppe {group} haben keine Arbeitslast. Fügen Sie ein Segment hinzu, das welche hat, oder nehmen Sie ihre Segmente aus der Gruppe.</translation>
  </message>
  <message>
   <source>Other segments</source>
   <translation>Übrige Segmente</translation>
  </message>
  <message>
   <source>All segments</source>
   <translation>Alle Segmente</translation>
  </message>
  <message>
   <source>{segment} and {count} more</source>
   <translation>{segment} und {count} weitere</translation>
  </message>
  <message>
   <source>{path} is the file of the open market. Choose another name.</source>
   <translation>{path} ist die Datei des geöffneten Markts. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{path} holds layers of this project: {layers}. Choose another name.</source>
   <translation>{path} enthält Layer dieses Projekts: {layers}. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{layer} has unsaved edits. Save or discard them, or choose another name.</source>
   <translation>{layer} hat Änderungen, die nicht gespeichert sind. Speichern oder verwerfen Sie sie, oder wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{path} is no file of territories by segment, and what it holds would be lost. Choose another name.</source>
   <translation>{path} ist keine Datei mit Gebieten nach Segment, und ihr Inhalt ginge verloren. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Writing {layer}</source>
   <translation>{layer} wird geschrieben</translation>
  </message>
  <message>
   <source>Outlining territories</source>
   <translation>Umrisse der Gebiete werden gezeichnet</translation>
  </message>
  <message>
   <source>Territories of all groups. A title sorts; double-click shows the ZIPs on the map; Ctrl+C copies.</source>
   <translation>Gebiete aller Gruppen. Ein Titel sortiert; ein Doppelklick zeigt die PLZ auf der Karte; Strg+C kopiert.</translation>
  </message>
  <message>
   <source>&amp;Save and show on the map…</source>
   <translation>&amp;Speichern und zeigen…</translation>
  </message>
  <message>
   <source>Write ZIPs, territories and accounts of all groups into a GeoPackage, and add them to the project.</source>
   <translation>PLZ, Gebiete und Kunden aller Gruppen in ein GeoPackage schreiben und dem Projekt hinzufügen.</translation>
  </message>
  <message>
   <source>Save and show on the map</source>
   <translation>Speichern und zeigen</translation>
  </message>
  <message>
   <source>Press Design; the territories of all groups appear here.</source>
   <translation>Drücken Sie Entwerfen; die Gebiete aller Gruppen erscheinen hier.</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <source>(no segment)</source>
   <translation>(kein Segment)</translation>
  </message>
  <message>
   <source>Group of the segment. Click it to choose another one, or write the name of a new one.</source>
   <translation>Gruppe des Segments. Ein Klick wählt eine andere; oder schreiben Sie den Namen einer neuen.</translation>
  </message>
  <message>
   <source>Value of the field</source>
   <translation>Wert des Felds</translation>
  </message>
  <message>
   <source>Number of territories, 2 or more. Click it to change it.</source>
   <translation>Anzahl der Gebiete, 2 oder mehr. Ein Klick ändert sie.</translation>
  </message>
  <message>
   <source>h each</source>
   <translation>h je Gebiet</translation>
  </message>
  <message>
   <source>Workload of an average territory, in hours/year</source>
   <translation>Arbeitslast eines mittleren Gebiets, in Stunden/Jahr</translation>
  </message>
  <message>
   <source>Name of the group. Click it to change it.</source>
   <translation>Name der Gruppe. Ein Klick ändert ihn.</translation>
  </message>
  <message>
   <source>h/year</source>
   <translation>h/Jahr</translation>
  </message>
  <message>
   <source>Workload of the accounts, in hours/year</source>
   <translation>Arbeitslast der Kunden, in Stunden/Jahr</translation>
  </message>
  <message>
   <source>Workload (h/year)</source>
   <translation>Arbeitslast (h/Jahr)</translation>
  </message>
  <message>
   <source>$ {scale}/year</source>
   <translation>$ {scale}/Jahr</translation>
  </message>
  <message>
   <source>$/year</source>
   <translation>$/Jahr</translation>
  </message>
  <message>
   <source>Potential of the accounts, in money/year</source>
   <translation>Potenzial der Kunden, in Geld/Jahr</translation>
  </message>
  <message>
   <source>Potential ($/year)</source>
   <translation>Potenzial ($/Jahr)</translation>
  </message>
  <message>
   <source>Group of segments that the territory is for</source>
   <translation>Gruppe von Segmenten, für die das Gebiet ist</translation>
  </message>
  <message>
   <source>Deviation from an equal share of what the group holds; bold where it is beyond the tolerance</source>
   <translation>Abweichung von einem gleichen Anteil dessen, was die Gruppe enthält; fett, wo sie die Toleranz überschreitet</translation>
  </message>
  <message>
   <source>workload ± {percent}</source>
   <translation>Arbeitslast ± {percent}</translation>
  </message>
  <message>
   <source>potential ± {percent}</source>
   <translation>Potenzial ± {percent}</translation>
  </message>
  <message>
   <source>effort {effort}</source>
   <translation>Aufwand {effort}</translation>
  </message>
  <message>
   <source>seed {seed}</source>
   <translation>Startwert {seed}</translation>
  </message>
  <message>
   <source>in one piece</source>
   <translation>in einem Stück</translation>
  </message>
  <message>
   <source>may be in pieces</source>
   <translation>auch in mehreren Stücken</translation>
  </message>
  <message>
   <source>As on the page Design: {rules}. Links and barriers are those of the market, targets equal shares.</source>
   <translation>Wie auf der Seite Entwurf: {rules}. Verbindungen und Barrieren sind die des Markts, Ziele gleiche Anteile.</translation>
  </message>
  <message>
   <source>{count} parts of the map are joined by links.</source>
   <translation>{count} Teile der Karte sind durch Verbindungen verknüpft.</translation>
  </message>
  <message>
   <source>In no group: {accounts} ({hours}); they get no territory.</source>
   <translation>In keiner Gruppe: {accounts} ({hours}); sie bekommen kein Gebiet.</translation>
  </message>
  <message>
   <source>{group}: {territories} for {accounts}, {within}, moment {moment} km².</source>
   <translation>{group}: {territories} für {accounts}, {within}, Moment {moment} km².</translation>
  </message>
  <message>
   <source>Tolerances kept.</source>
   <translation>Toleranzen eingehalten.</translation>
  </message>
  <message>
   <source>in no group</source>
   <translation>in keiner Gruppe</translation>
  </message>
  <message>
   <source>of a group, but in no ZIP</source>
   <translation>aus einer Gruppe, aber in keiner PLZ</translation>
  </message>
  <message>
   <source>Accounts without a territory: {parts}.</source>
   <translation>Kunden ohne Gebiet: {parts}.</translation>
  </message>
  <message>
   <source>Links and barriers have changed since the design. Design again, or save what there is.</source>
   <translation>Verbindungen und Barrieren haben sich seit dem Entwurf geändert. Entwerfen Sie neu, oder sichern Sie, was da ist.</translation>
  </message>
  <message>
   <source>The groups have changed since the design. Design again, or save the territories as they are.</source>
   <translation>Die Gruppen haben sich seit dem Entwurf geändert. Entwerfen Sie noch einmal, oder speichern Sie die Gebiete, wie sie sind.</translation>
  </message>
  <message>
   <source>The rules have changed since the design. Design again, or save the territories as they are.</source>
   <translation>Die Regeln haben sich seit dem Entwurf geändert. Entwerfen Sie noch einmal, oder speichern Sie die Gebiete, wie sie sind.</translation>
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
   <source>Find a person, a territory, a ZIP or an account</source>
   <translation>Eine Person, ein Gebiet, eine PLZ oder einen Kunden suchen</translation>
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
   <source>ZIPs that the chosen change moved, or what came and went with new data.</source>
   <translation>PLZ, die die gewählte Änderung verschoben hat, oder was mit neuen Daten kam und entfiel.</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
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
   <source>account with other figures</source>
   <translation>Kunde mit anderen Zahlen</translation>
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
   <source>link or barrier added</source>
   <translation>Verbindung oder Barriere neu</translation>
  </message>
  <message>
   <source>link or barrier removed</source>
   <translation>Verbindung oder Barriere entfernt</translation>
  </message>
  <message>
   <source>ZIPs replaced</source>
   <translation>PLZ ersetzt</translation>
  </message>
  <message>
   <source>Accounts replaced</source>
   <translation>Kunden ersetzt</translation>
  </message>
  <message>
   <source>The market has no place in the system of coordinates of the map, {crs}. Choose another one (Project ▸ Properties ▸ CRS).</source>
   <translation>Der Markt hat im Koordinatensystem der Karte, {crs}, keinen Platz. Wählen Sie ein anderes (Projekt ▸ Eigenschaften ▸ KBS).</translation>
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
   <source>{layers}: the system of coordinates is again the one of the market, {crs}. The map tools work in no other; the map itself may have any.</source>
   <translation>{layers}: Das Koordinatensystem ist wieder das des Marktes, {crs}. Die Kartenwerkzeuge arbeiten in keinem anderen; die Karte selbst darf jedes haben.</translation>
  </message>
  <message>
   <source>Removed from the map: {layers}. Market ▸ Show on the map brings it back; nothing is lost.</source>
   <translation>Von der Karte entfernt: {layers}. Markt ▸ Auf der Karte zeigen bringt sie zurück; nichts ist verloren.</translation>
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
   <source>Say which ZIPs a bridge or a ferry joins, and which a river or a range parts.</source>
   <translation>Angeben, welche PLZ eine Brücke oder Fähre verbindet und welche ein Fluss oder Gebirge trennt.</translation>
  </message>
  <message>
   <source>Links and &amp;barriers…</source>
   <translation>Verbindungen und &amp;Barrieren…</translation>
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
   <source>Opening the market</source>
   <translation>Der Markt wird geöffnet</translation>
  </message>
  <message>
   <source>Open for reading only: {why}</source>
   <translation>Nur zum Lesen geöffnet: {why}</translation>
  </message>
  <message>
   <source>Another program changed the ZIPs of this market: {changes}. New ZIPs are in no territory yet, and what is gone is kept in the log.</source>
   <translation>Ein anderes Programm hat die PLZ dieses Marktes geändert: {changes}. Neue PLZ sind noch in keinem Gebiet, und was fehlt, bleibt im Protokoll.</translation>
  </message>
  <message>
   <source>A new market, {title}, was made from what is chosen now. The one before is closed, with all that is in it: {path}.</source>
   <translation>Aus dem, was jetzt gewählt ist, wurde ein neuer Markt angelegt: {title}. Der bisherige ist geschlossen, mit allem, was darin ist: {path}.</translation>
  </message>
  <message>
   <source>Save the market as</source>
   <translation>Den Markt speichern unter</translation>
  </message>
  <message>
   <source>{path} is a copy of the market as it was when you saved it; what came later is in {before}.</source>
   <translation>{path} ist eine Kopie des Marktes, wie er beim Speichern war; was später kam, steht in {before}.</translation>
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
   <source>{title} has no name yet and is kept: Market ▸ Without a name.</source>
   <translation>{title} hat noch keinen Namen und bleibt erhalten: Markt ▸ Ohne Namen.</translation>
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
   <source>ZIP with other figures</source>
   <translation>PLZ mit anderen Zahlen</translation>
  </message>
  <message>
   <source>Comparing with the market</source>
   <translation>Vergleich mit dem Markt</translation>
  </message>
  <message>
   <source>Something unexpected happened, and nothing was changed: {error}. The details are in View ▸ Panels ▸ Log Messages.</source>
   <translation>Etwas Unerwartetes ist geschehen, und nichts wurde geändert: {error}. Einzelheiten stehen unter Ansicht ▸ Bedienfelder ▸ Protokollmeldungen.</translation>
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
   <source>{name} could not be written, and its last edits are lost: {why}</source>
   <translation>{name} konnte nicht geschrieben werden, und die letzten Änderungen sind verloren: {why}</translation>
  </message>
  <message>
   <source>{name} could not be written to the end. What it lacks is in {path}: open that with Market ▸ Open, and save it under a name.</source>
   <translation>{name} konnte nicht zu Ende geschrieben werden. Was fehlt, steht in {path}: Öffnen Sie das mit Markt ▸ Öffnen und speichern Sie es unter einem Namen.</translation>
  </message>
  <message>
   <source>Changed by another program</source>
   <translation>Von einem anderen Programm geändert</translation>
  </message>
  <message>
   <source>The market is open for reading only, and the map shows the scenario that its file is on. Compare other scenarios with it, or save the market as a copy to show them (Market ▸ Save as).</source>
   <translation>Der Markt ist nur zum Lesen geöffnet, und die Karte zeigt das Szenario, bei dem die Datei steht. Vergleichen Sie andere Szenarien damit, oder speichern Sie den Markt als Kopie, um sie zu zeigen (Markt ▸ Speichern unter).</translation>
  </message>
  <message>
   <source>The scenario cannot be shown, as what the file holds of it is no plan of its ZIPs: {why} Show another one, or open the market again.</source>
   <translation>Das Szenario kann nicht gezeigt werden, denn was die Datei davon enthält, ist kein Plan ihrer PLZ: {why} Zeigen Sie ein anderes, oder öffnen Sie den Markt noch einmal.</translation>
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
   <source>{name} (recovered)</source>
   <translation>{name} (wiederhergestellt)</translation>
  </message>
  <message>
   <source>Another program deleted the scenario {name} from {file}. What you have of it is kept as a new scenario, {new}.</source>
   <translation>Ein anderes Programm hat das Szenario {name} aus {file} gelöscht. Was Sie davon haben, bleibt als neues Szenario {new} erhalten.</translation>
  </message>
  <message>
   <source>Scenario put back</source>
   <translation>Szenario wieder angelegt</translation>
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
   <source>&amp;Without a name</source>
   <translation>&amp;Ohne Namen</translation>
  </message>
  <message>
   <source>&amp;Delete all of these…</source>
   <translation>Alle &amp;löschen…</translation>
  </message>
  <message>
   <source>Delete {markets} without a name ({size} MB)? They cannot be brought back.</source>
   <translation>{markets} ohne Namen löschen ({size} MB)? Sie sind dann endgültig weg.</translation>
  </message>
  <message>
   <source>market</source>
   <translation>Markt</translation>
  </message>
  <message>
   <source>markets</source>
   <translation>Märkte</translation>
  </message>
  <message>
   <source>Markets without a name</source>
   <translation>Märkte ohne Namen</translation>
  </message>
  <message>
   <source>Choose the layer of ZIP polygons and the field with the ZIP code (1 Data).</source>
   <translation>Wählen Sie den Layer mit den PLZ-Flächen und das Feld mit der Postleitzahl (1 Daten).</translation>
  </message>
  <message>
   <source>The table with the call plan is gone. Choose another one.</source>
   <translation>Die Tabelle mit dem Besuchsplan ist nicht mehr da. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>Choose the layer of accounts (1 Data).</source>
   <translation>Wählen Sie den Kundenlayer (1 Daten).</translation>
  </message>
  <message>
   <source>Adding up workload and potential</source>
   <translation>Arbeitslast und Potenzial werden summiert</translation>
  </message>
  <message>
   <source>{accounts} took the default row of the call plan: {segments}. They are listed under Findings.</source>
   <translation>{accounts} mit der Standardzeile des Besuchsplans: {segments}. Sie stehen unter Befunde.</translation>
  </message>
  <message>
   <source>{accounts} of {owners} are named: they count for their owners, not in the ZIPs.</source>
   <translation>{accounts} von {owners} sind Schlüsselkunden: Sie zählen bei ihren Betreuern, nicht in den PLZ.</translation>
  </message>
  <message>
   <source>Segment {segment} has no row in the call plan; the account took the default row.</source>
   <translation>Das Segment {segment} hat keine Zeile im Besuchsplan; für den Kunden gilt die Standardzeile.</translation>
  </message>
  <message>
   <source>The account has no segment; it took the default row of the call plan.</source>
   <translation>Der Kunde hat kein Segment; für ihn gilt die Standardzeile des Besuchsplans.</translation>
  </message>
  <message>
   <source>{field} is null {count} times: counted as 0.</source>
   <translation>{field} ist {count}-mal null: als 0 gezählt.</translation>
  </message>
  <message>
   <source>{field} is null {count} times: {segment} count as the median of their segment, {all} as that of all.</source>
   <translation>{field} ist {count}-mal null: {segment} zählen als Median ihres Segments, {all} als der von allen.</translation>
  </message>
  <message>
   <source>{field} is null {count} times: these rows have no potential.</source>
   <translation>{field} ist {count}-mal null: Diese Zeilen haben kein Potenzial.</translation>
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
   <source>Whether the {measure} is a figure of the accounts, added up per ZIP, one of the ZIP layer, or computed.</source>
   <translation>Ob die Größe ({measure}) eine Zahl der Kunden ist, je PLZ summiert, eine des PLZ-Layers, oder berechnet wird.</translation>
  </message>
  <message>
   <source>{title}: where it comes from</source>
   <translation>{title}: woher sie kommt</translation>
  </message>
  <message>
   <source>A call plan is about accounts. Choose their layer (1 Data).</source>
   <translation>Ein Besuchsplan gilt Kunden. Wählen Sie ihren Layer (1 Daten).</translation>
  </message>
  <message>
   <source>Choose the call plan (2 Measures): a table of the project with the columns segment, calls_per_year and minutes, or fields with own visits and own minutes.</source>
   <translation>Wählen Sie den Besuchsplan (2 Größen): eine Tabelle des Projekts mit den Spalten segment, calls_per_year und minutes, oder Felder mit eigenen Besuchen und eigenen Minuten.</translation>
  </message>
  <message>
   <source>Choose what the workload is (2 Measures): a field or an expression, for example 1 for equal ZIPs.</source>
   <translation>Wählen Sie, was die Arbeitslast ist (2 Größen): ein Feld oder ein Ausdruck, zum Beispiel 1 für gleiche PLZ.</translation>
  </message>
  <message>
   <source>The potential is a sum of fields of the accounts. Choose their layer (1 Data).</source>
   <translation>Das Potenzial ist eine Summe von Feldern der Kunden. Wählen Sie ihren Layer (1 Daten).</translation>
  </message>
  <message>
   <source>Add the fields that make the potential (2 Measures).</source>
   <translation>Fügen Sie die Felder hinzu, die das Potenzial bilden (2 Größen).</translation>
  </message>
  <message>
   <source>The weights of the potential total {total} %, not 100 % (2 Measures). Change one, or press Equal weights.</source>
   <translation>Die Gewichte des Potenzials ergeben {total} %, nicht 100 % (2 Größen). Ändern Sie eines oder drücken Sie Gleiche Gewichte.</translation>
  </message>
  <message>
   <source>Segments are about accounts. Choose their layer (1 Data).</source>
   <translation>Segmente gelten Kunden. Wählen Sie ihren Layer (1 Daten).</translation>
  </message>
  <message>
   <source>Choose the field with the segment of the accounts (2 Measures).</source>
   <translation>Wählen Sie das Feld mit dem Segment der Kunden (2 Größen).</translation>
  </message>
  <message>
   <source>Choose the field with the value of an account, for A/B/C (2 Measures).</source>
   <translation>Wählen Sie das Feld mit dem Wert eines Kunden, für A/B/C (2 Größen).</translation>
  </message>
  <message>
   <source>Choose the field with the status of an account, for K.A.R.E. (2 Measures).</source>
   <translation>Wählen Sie das Feld mit dem Status eines Kunden, für K.A.R.E. (2 Größen).</translation>
  </message>
  <message>
   <source>The field {field} of {layer} would be overwritten before it is read (2 Measures). Rename that field, or choose another one.</source>
   <translation>Das Feld {field} von {layer} würde überschrieben, bevor es gelesen wird (2 Größen). Benennen Sie das Feld um oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>Finding segments</source>
   <translation>Segmente werden gesucht</translation>
  </message>
  <message>
   <source>Computing the workload</source>
   <translation>Die Arbeitslast wird berechnet</translation>
  </message>
  <message>
   <source>Computing the potential</source>
   <translation>Das Potenzial wird berechnet</translation>
  </message>
  <message>
   <source>Accounts with segments</source>
   <translation>Kunden mit Segmenten</translation>
  </message>
  <message>
   <source>Accounts with workload</source>
   <translation>Kunden mit Arbeitslast</translation>
  </message>
  <message>
   <source>ZIPs with potential</source>
   <translation>PLZ mit Potenzial</translation>
  </message>
  <message>
   <source>Accounts with potential</source>
   <translation>Kunden mit Potenzial</translation>
  </message>
  <message>
   <source>Distribution</source>
   <translation>Verteilung</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Which measure the chart shows.</source>
   <translation>Welche Größe das Diagramm zeigt.</translation>
  </message>
  <message>
   <source>Per ZIP or per account</source>
   <translation>Je PLZ oder je Kunde</translation>
  </message>
  <message>
   <source>What the chart counts.</source>
   <translation>Was das Diagramm zählt.</translation>
  </message>
  <message>
   <source>How many ZIPs or accounts hold how much. Where few hold most, the ranges grow: 1, 2, 5, 10 …</source>
   <translation>Wie viele PLZ oder Kunden wie viel halten. Wo wenige das meiste halten, wachsen die Bereiche: 1, 2, 5, 10 …</translation>
  </message>
  <message>
   <source>This measure is one of the ZIPs; accounts have none.</source>
   <translation>Diese Größe ist eine der PLZ; Kunden haben keine.</translation>
  </message>
  <message>
   <source>No potential is chosen.</source>
   <translation>Es ist kein Potenzial gewählt.</translation>
  </message>
  <message>
   <source>Hours/year</source>
   <translation>Stunden/Jahr</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>{amount} points</source>
   <translation>{amount} Punkte</translation>
  </message>
  <message>
   <source>travel {share}</source>
   <translation>Wege {share}</translation>
  </message>
  <message>
   <source>{count} without figure, counted as 0</source>
   <translation>{count} ohne Zahl, als 0 gezählt</translation>
  </message>
  <message>
   <source>{count} left out</source>
   <translation>{count} weggelassen</translation>
  </message>
  <message>
   <source>{count} take the default row</source>
   <translation>{count} mit der Standardzeile</translation>
  </message>
  <message>
   <source>{count} in no ZIP, not counted</source>
   <translation>{count} in keiner PLZ, nicht gezählt</translation>
  </message>
  <message>
   <source>{count} named accounts with {total} are not in the ZIPs</source>
   <translation>{count} Schlüsselkunden mit {total} sind nicht in den PLZ</translation>
  </message>
  <message>
   <source>{count} named accounts are not in the ZIPs</source>
   <translation>{count} Schlüsselkunden sind nicht in den PLZ</translation>
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
   <source>call plan</source>
   <translation>Besuchsplan</translation>
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
   <source>sum per account</source>
   <translation>Summe je Kunde</translation>
  </message>
  <message>
   <source>sum per ZIP</source>
   <translation>Summe je PLZ</translation>
  </message>
  <message>
   <source>Field to add</source>
   <translation>Feld zum Hinzufügen</translation>
  </message>
  <message>
   <source>Field that is part of the potential.</source>
   <translation>Feld, das Teil des Potenzials ist.</translation>
  </message>
  <message>
   <source>Add the field</source>
   <translation>Das Feld hinzufügen</translation>
  </message>
  <message>
   <source>Add this field to the weighted sum.</source>
   <translation>Dieses Feld zur gewichteten Summe hinzufügen.</translation>
  </message>
  <message>
   <source>E&amp;qual weights</source>
   <translation>Gl&amp;eiche Gewichte</translation>
  </message>
  <message>
   <source>Equal weights</source>
   <translation>Gleiche Gewichte</translation>
  </message>
  <message>
   <source>Give all fields the same weight; they total 100 %.</source>
   <translation>Allen Feldern dasselbe Gewicht geben; zusammen 100 %.</translation>
  </message>
  <message>
   <source>take the median</source>
   <translation>Median nehmen</translation>
  </message>
  <message>
   <source>take the median of the segment</source>
   <translation>Median des Segments nehmen</translation>
  </message>
  <message>
   <source>count as 0</source>
   <translation>als 0 zählen</translation>
  </message>
  <message>
   <source>leave the row out</source>
   <translation>die Zeile weglassen</translation>
  </message>
  <message>
   <source>What a null counts as. Without segments the median is that of all rows; a row that is left out has no potential. All are counted and said.</source>
   <translation>Als was null zählt. Ohne Segmente ist der Median der aller Zeilen; eine weggelassene Zeile hat kein Potenzial. Alle werden gezählt und genannt.</translation>
  </message>
  <message>
   <source>Missing values</source>
   <translation>Fehlende Werte</translation>
  </message>
  <message>
   <source>Scales</source>
   <translation>Maßstäbe</translation>
  </message>
  <message>
   <source>no: all fields are money</source>
   <translation>nein: alle Felder sind Geld</translation>
  </message>
  <message>
   <source>share of the total</source>
   <translation>Anteil an der Summe</translation>
  </message>
  <message>
   <source>least to greatest</source>
   <translation>kleinster bis größter</translation>
  </message>
  <message>
   <source>Brings fields in different units to points: 1,000 × share of the field's total, or 1,000 × place between the least and the greatest value.</source>
   <translation>Bringt Felder mit verschiedenen Einheiten auf Punkte: 1.000 × Anteil an der Summe des Felds, oder 1.000 × Lage zwischen kleinstem und größtem Wert.</translation>
  </message>
  <message>
   <source>Normalise</source>
   <translation>Normieren</translation>
  </message>
  <message>
   <source>Share of the lowest and of the highest values that is pulled in, so that one giant does not decide.</source>
   <translation>Anteil der niedrigsten und der höchsten Werte, der herangeholt wird, damit nicht ein Riese entscheidet.</translation>
  </message>
  <message>
   <source>Clip at each end</source>
   <translation>An den Enden kappen</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>Known potential of the whole market in money/year; the sum is scaled to it, so that points become money.</source>
   <translation>Bekanntes Potenzial des ganzen Marktes in Geld/Jahr; die Summe wird darauf umgerechnet, so dass aus Punkten Geld wird.</translation>
  </message>
  <message>
   <source>Whole market</source>
   <translation>Ganzer Markt</translation>
  </message>
  <message>
   <source>Weight of {field} in percent; all weights total 100 %.</source>
   <translation>Gewicht von {field} in Prozent; alle Gewichte ergeben 100 %.</translation>
  </message>
  <message>
   <source>Take {field} out of the sum</source>
   <translation>{field} aus der Summe nehmen</translation>
  </message>
  <message>
   <source>Add the fields of the sum above.</source>
   <translation>Fügen Sie oben die Felder der Summe hinzu.</translation>
  </message>
  <message>
   <source>The weights total 100 %.</source>
   <translation>Die Gewichte ergeben 100 %.</translation>
  </message>
  <message>
   <source>&lt;b&gt;The weights total {total} %, not 100 %.&lt;/b&gt;</source>
   <translation>&lt;b&gt;Die Gewichte ergeben {total} %, nicht 100 %.&lt;/b&gt;</translation>
  </message>
  <message>
   <source>Rules (2 Measures)</source>
   <translation>Regeln (2 Größen)</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>Where A and B end, which words say who is a customer, and what K.A.R.E. asks for.</source>
   <translation>Wo A und B enden, welche Wörter sagen, wer ein Bestandskunde ist, und wonach K.A.R.E. fragt.</translation>
  </message>
  <message>
   <source>of the value</source>
   <translation>des Werts</translation>
  </message>
  <message>
   <source>of the accounts</source>
   <translation>der Kunden</translation>
  </message>
  <message>
   <source>Of the value: A are the largest accounts that hold this share of it (Pareto). Of the accounts: A are this share of all accounts with a value.</source>
   <translation>Des Werts: A sind die größten Kunden, die diesen Anteil daran halten (Pareto). Der Kunden: A sind dieser Anteil aller Kunden mit einem Wert.</translation>
  </message>
  <message>
   <source>Shares</source>
   <translation>Anteile</translation>
  </message>
  <message>
   <source>Share of A in percent. {usual} % of the value are usual.</source>
   <translation>Anteil von A in Prozent. Üblich sind {usual} % des Werts.</translation>
  </message>
  <message>
   <source>A, B</source>
   <translation>A, B</translation>
  </message>
  <message>
   <source>Share of B in percent; what is left is C.</source>
   <translation>Anteil von B in Prozent; der Rest ist C.</translation>
  </message>
  <message>
   <source>Words of the status field, with commas between them, in place of the usual ones. Capitals make no difference.</source>
   <translation>Wörter des Statusfelds, durch Kommas getrennt, anstelle der üblichen. Groß- und Kleinschreibung ist gleich.</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>Bestandskunden</translation>
  </message>
  <message>
   <source>Prospects</source>
   <translation>Interessenten</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>Verlorene</translation>
  </message>
  <message>
   <source>All rules as the algorithm Segment accounts takes them, the words above among them; empty for the usual ones. The first rule that fits decides. The help (F1) says what rules can ask for.</source>
   <translation>Alle Regeln, wie der Algorithmus „Segment accounts“ sie nimmt, mit den Wörtern darüber; leer für die üblichen. Die erste Regel, die passt, entscheidet. Die Hilfe (F1) sagt, wonach Regeln fragen können.</translation>
  </message>
  <message>
   <source>All rules as JSON</source>
   <translation>Alle Regeln als JSON</translation>
  </message>
  <message>
   <source>C: {share} %</source>
   <translation>C: {share} %</translation>
  </message>
  <message>
   <source>Segments and named accounts</source>
   <translation>Segmente und Schlüsselkunden</translation>
  </message>
  <message>
   <source>a field</source>
   <translation>ein Feld</translation>
  </message>
  <message>
   <source>A/B/C by value</source>
   <translation>A/B/C nach Wert</translation>
  </message>
  <message>
   <source>Keep, Attain, Recapture, Expand</source>
   <translation>Halten, Gewinnen, Zurückgewinnen, Ausbauen</translation>
  </message>
  <message>
   <source>Class of every account: a field, A/B/C by value (A hold 80 % of it, B the next 15 %), or K.A.R.E. by status, growth, margin and date of loss, unless Rules say otherwise. Accounts and map show it.</source>
   <translation>Klasse jedes Kunden: ein Feld, A/B/C nach Wert (A halten 80 % davon, B die nächsten 15 %), oder K.A.R.E. nach Status, Wachstum, Marge und Verlustdatum, sofern „Regeln“ nichts anderes sagt. Kunden und Karte zeigen sie.</translation>
  </message>
  <message>
   <source>&amp;Segments</source>
   <translation>&amp;Segmente</translation>
  </message>
  <message>
   <source>Field with the owner of a named account, empty for all others. Its workload and potential count for that owner, not in the ZIP.</source>
   <translation>Feld mit dem Betreuer eines Schlüsselkunden, leer bei allen anderen. Seine Arbeitslast und sein Potenzial zählen bei diesem Betreuer, nicht in der PLZ.</translation>
  </message>
  <message>
   <source>Field with the segment of the account.</source>
   <translation>Feld mit dem Segment des Kunden.</translation>
  </message>
  <message>
   <source>Field with what an account is worth, 0 or more; amounts may be text such as $39,000.</source>
   <translation>Feld mit dem Wert eines Kunden, 0 oder mehr; Beträge dürfen Text sein wie $39,000.</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Field that says who is a customer, a prospect or lost.</source>
   <translation>Feld, das sagt, wer Kunde, Interessent oder verloren ist.</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Field with the growth per year. Strong growth is 10 % or more. Optional.</source>
   <translation>Feld mit dem Wachstum im Jahr. Starkes Wachstum ist 10 % oder mehr. Freiwillig.</translation>
  </message>
  <message>
   <source>Growth</source>
   <translation>Wachstum</translation>
  </message>
  <message>
   <source>Field with the margin. An acceptable margin is 10 % or more. Optional.</source>
   <translation>Feld mit der Marge. Eine annehmbare Marge ist 10 % oder mehr. Freiwillig.</translation>
  </message>
  <message>
   <source>Margin</source>
   <translation>Marge</translation>
  </message>
  <message>
   <source>Field with the day at which the account was lost; up to 36 months it can be recaptured. Optional.</source>
   <translation>Feld mit dem Tag, an dem der Kunde verloren ging; bis zu 36 Monate kann er zurückgewonnen werden. Freiwillig.</translation>
  </message>
  <message>
   <source>Lost on</source>
   <translation>Verloren am</translation>
  </message>
  <message>
   <source>ask</source>
   <translation>nachfragen</translation>
  </message>
  <message>
   <source>are percent (16.6)</source>
   <translation>sind Prozent (16,6)</translation>
  </message>
  <message>
   <source>are shares (0.166)</source>
   <translation>sind Anteile (0,166)</translation>
  </message>
  <message>
   <source>How growth and margin are meant where they carry no sign %. They are not guessed.</source>
   <translation>Wie Wachstum und Marge gemeint sind, wo sie kein Zeichen % tragen. Sie werden nicht geraten.</translation>
  </message>
  <message>
   <source>Bare rates</source>
   <translation>Raten ohne Zeichen</translation>
  </message>
  <message>
   <source>as the others of the column</source>
   <translation>wie die anderen der Spalte</translation>
  </message>
  <message>
   <source>day first</source>
   <translation>Tag zuerst</translation>
  </message>
  <message>
   <source>month first</source>
   <translation>Monat zuerst</translation>
  </message>
  <message>
   <source>Which of the two comes first, where a date such as 3/4/2026 can be read in two ways.</source>
   <translation>Was von beiden zuerst steht, wo ein Datum wie 3/4/2026 auf zwei Arten gelesen werden kann.</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>choose a table</source>
   <translation>Tabelle wählen</translation>
  </message>
  <message>
   <source>Table of the project with the columns segment, touch (visit, phone or e-mail), calls_per_year or touches_per_month, and minutes per call. The row with the segment * is for all other accounts.</source>
   <translation>Tabelle des Projekts mit den Spalten segment, touch (visit, phone oder e-mail), calls_per_year oder touches_per_month, und minutes je Kontakt. Die Zeile mit dem Segment * gilt für alle anderen Kunden.</translation>
  </message>
  <message>
   <source>Call plan</source>
   <translation>Besuchsplan</translation>
  </message>
  <message>
   <source>Open the table, to look at the calls and minutes and to change them.</source>
   <translation>Die Tabelle öffnen, um Kontakte und Minuten anzusehen und zu ändern.</translation>
  </message>
  <message>
   <source>Open the call plan</source>
   <translation>Den Besuchsplan öffnen</translation>
  </message>
  <message>
   <source>Field of the accounts with their segment, as in the call plan, or the class found below. Accounts without a row of their own take the default row and are listed.</source>
   <translation>Feld der Kunden mit ihrem Segment, wie im Besuchsplan, oder die unten gefundene Klasse. Kunden ohne eigene Zeile nehmen die Standardzeile und werden aufgelistet.</translation>
  </message>
  <message>
   <source>Segment field</source>
   <translation>Segmentfeld</translation>
  </message>
  <message>
   <source>Field of the accounts with visits per year of their own, which go before the call plan where it is not null. Optional.</source>
   <translation>Feld der Kunden mit eigenen Besuchen im Jahr, die dem Besuchsplan vorgehen, wo es nicht null ist. Freiwillig.</translation>
  </message>
  <message>
   <source>Own visits</source>
   <translation>Eigene Besuche</translation>
  </message>
  <message>
   <source>Field of the accounts with minutes per visit of their own, which go before the call plan where it is not null. With own visits and own minutes no call plan is needed. Optional.</source>
   <translation>Feld der Kunden mit eigenen Minuten je Besuch, die dem Besuchsplan vorgehen, wo es nicht null ist. Mit eigenen Besuchen und eigenen Minuten ist kein Besuchsplan nötig. Freiwillig.</translation>
  </message>
  <message>
   <source>Own minutes</source>
   <translation>Eigene Minuten</translation>
  </message>
  <message>
   <source>Local travel</source>
   <translation>Wege vor Ort</translation>
  </message>
  <message>
   <source>Whether the way between the accounts of a ZIP belongs to the workload. It follows from their density (Beardwood, Halton and Hammersley 1959); only visits travel.</source>
   <translation>Ob der Weg zwischen den Kunden einer PLZ zur Arbeitslast gehört. Er folgt aus ihrer Dichte (Beardwood, Halton und Hammersley 1959); nur Besuche haben Wege.</translation>
  </message>
  <message>
   <source>Average from door to door, with lights and parking. Towns are nearer to 25 km/h, open country nearer to 60. {default} unless you say otherwise, an assumption of this plugin; {lowest} to {highest} are accepted.</source>
   <translation>Mittel von Tür zu Tür, mit Ampeln und Parken. Städte liegen näher an 25 km/h, offenes Land näher an 60. {default}, wenn Sie nichts anderes sagen, eine Annahme dieser Erweiterung; {lowest} bis {highest} sind erlaubt.</translation>
  </message>
  <message>
   <source>Travel speed</source>
   <translation>Reisegeschwindigkeit</translation>
  </message>
  <message>
   <source>Length of the road by length of the straight line, higher where water or mountains are in the way. {default} unless you say otherwise; {lowest} to {highest} are accepted. Measured are 1.2 in towns (Newell 1980), 1.21 to 1.23 (O'Sullivan), 1.12 to 1.30 between US ZIP codes.</source>
   <translation>Länge der Straße durch Luftlinie, höher, wo Wasser oder Berge im Weg sind. {default}, wenn Sie nichts anderes sagen; {lowest} bis {highest} sind erlaubt. Gemessen sind 1,2 in Städten (Newell 1980), 1,21 bis 1,23 (O'Sullivan), 1,12 bis 1,30 zwischen US-Postleitzahlen.</translation>
  </message>
  <message>
   <source>Circuity</source>
   <translation>Umwegfaktor</translation>
  </message>
  <message>
   <source>class found below</source>
   <translation>unten gefundene Klasse</translation>
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
   <source>The market was changed in another window. Open it again to see that (Market ▸ Open again).</source>
   <translation>Der Markt wurde in einem anderen Fenster geändert. Öffnen Sie ihn neu, um das zu sehen (Markt ▸ Neu öffnen).</translation>
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
   <source>Who owns which territory.</source>
   <translation>Wer welches Gebiet betreut.</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>Szenarien</translation>
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
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>{layer} has no field {fields}. It needs rep, territory, tried and won.</source>
   <translation>{layer} hat kein Feld {fields}. Nötig sind rep, territory, tried und won.</translation>
  </message>
  <message>
   <source>{revenue} is null for {count}: whether they are prospects is not known. Choose the field with their status, or give those who buy nothing a 0.</source>
   <translation>{revenue} fehlt bei {count}: ob sie Interessenten sind, ist nicht bekannt. Wählen Sie das Feld mit ihrem Status, oder tragen Sie bei denen, die nichts kaufen, 0 ein.</translation>
  </message>
  <message>
   <source>No customer has a known profit: {fields} is null. Fill it in, or choose others.</source>
   <translation>Von keinem Kunden ist der Gewinn bekannt: {fields} fehlt. Tragen Sie Werte ein oder wählen Sie andere Felder.</translation>
  </message>
  <message>
   <source>Telling reps and territories apart</source>
   <translation>Betreuer und Gebiete werden getrennt</translation>
  </message>
  <message>
   <source>A table with the fields rep, territory, tried and won: one row per rep and territory, or more.</source>
   <translation>Eine Tabelle mit den Feldern rep, territory, tried und won: eine Zeile je Betreuer und Gebiet, oder mehrere.</translation>
  </message>
  <message>
   <source>Results by rep and territory</source>
   <translation>Ergebnisse nach Betreuer und Gebiet</translation>
  </message>
  <message>
   <source>&amp;Results</source>
   <translation>&amp;Ergebnisse</translation>
  </message>
  <message>
   <source>Whose rates</source>
   <translation>Wessen Quoten</translation>
  </message>
  <message>
   <source>Reps with the territory taken out, or the reverse</source>
   <translation>Betreuer ohne den Anteil des Gebiets, oder umgekehrt</translation>
  </message>
  <message>
   <source>Rep or territory</source>
   <translation>Betreuer oder Gebiet</translation>
  </message>
  <message>
   <source>For each territory: what its result is due to, as far as it is more than chance</source>
   <translation>Für jedes Gebiet: woran sein Ergebnis liegt, soweit es mehr als Zufall ist</translation>
  </message>
  <message>
   <source>In words</source>
   <translation>In Worten</translation>
  </message>
  <message>
   <source>Rates with the other taken out</source>
   <translation>Quoten ohne den Anteil der anderen Seite</translation>
  </message>
  <message>
   <source>Estimated rate of each with its 95 % interval; hollow: not apart from the average</source>
   <translation>Geschätzte Quote mit 95-%-Intervall; hohl: vom Mittel nicht zu unterscheiden</translation>
  </message>
  <message>
   <source>Chart of the effects</source>
   <translation>Diagramm der Wirkungen</translation>
  </message>
  <message>
   <source>In wor&amp;ds</source>
   <translation>In &amp;Worten</translation>
  </message>
  <message>
   <source>Ta&amp;ble</source>
   <translation>Tabe&amp;lle</translation>
  </message>
  <message>
   <source>average: {share}</source>
   <translation>Mittel: {share}</translation>
  </message>
  <message>
   <source>Rate of a rep in an average territory (%)</source>
   <translation>Quote eines Betreuers in einem mittleren Gebiet (%)</translation>
  </message>
  <message>
   <source>Rate of a territory with an average rep (%)</source>
   <translation>Quote eines Gebiets mit einem mittleren Betreuer (%)</translation>
  </message>
  <message>
   <source>may be chance</source>
   <translation>kann Zufall sein</translation>
  </message>
  <message>
   <source>Is a result due to the rep or to the territory? Choose a table of results of reps who worked in several territories: rep, territory, tried, won.</source>
   <translation>Liegt ein Ergebnis am Betreuer oder am Gebiet? Wählen Sie eine Tabelle mit Ergebnissen von Betreuern, die in mehreren Gebieten gearbeitet haben: rep, territory, tried, won.</translation>
  </message>
  <message>
   <source>Reps differ more than territories do.</source>
   <translation>Betreuer unterscheiden sich mehr als Gebiete.</translation>
  </message>
  <message>
   <source>Territories differ more than reps do.</source>
   <translation>Gebiete unterscheiden sich mehr als Betreuer.</translation>
  </message>
  <message>
   <source>Reps and territories differ about as much.</source>
   <translation>Betreuer und Gebiete unterscheiden sich etwa gleich stark.</translation>
  </message>
  <message>
   <source>Reps beyond chance: {names}.</source>
   <translation>Betreuer, die sich über den Zufall hinaus abheben: {names}.</translation>
  </message>
  <message>
   <source>Territories beyond chance: {names}.</source>
   <translation>Gebiete, die sich über den Zufall hinaus abheben: {names}.</translation>
  </message>
  <message>
   <source>Estimated</source>
   <translation>Geschätzt</translation>
  </message>
  <message>
   <source>Tried</source>
   <translation>Versucht</translation>
  </message>
  <message>
   <source>How many were tried</source>
   <translation>Wie viele versucht wurden</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <source>How many were won</source>
   <translation>Wie viele gewonnen wurden</translation>
  </message>
  <message>
   <source>As counted</source>
   <translation>Gezählt</translation>
  </message>
  <message>
   <source>Won of tried</source>
   <translation>Gewonnen von versucht</translation>
  </message>
  <message>
   <source>Rate with the other side taken out, pulled towards the average the more, the less data there is</source>
   <translation>Quote ohne den Anteil der anderen Seite, umso mehr zum Mittel gezogen, je weniger Daten es gibt</translation>
  </message>
  <message>
   <source>{title}, low</source>
   <translation>{title}, unten</translation>
  </message>
  <message>
   <source>{title}, high</source>
   <translation>{title}, oben</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <source>Whether it differs from the average by more than chance</source>
   <translation>Ob der Unterschied zum Mittel mehr als Zufall ist</translation>
  </message>
  <message>
   <source>cannot be told</source>
   <translation>nicht zu sagen</translation>
  </message>
  <message>
   <source>above average</source>
   <translation>über dem Mittel</translation>
  </message>
  <message>
   <source>below average</source>
   <translation>unter dem Mittel</translation>
  </message>
  <message>
   <source>{won} of {tried} as counted: {share}</source>
   <translation>{won} von {tried} gezählt: {share}</translation>
  </message>
  <message>
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <source>People or companies that were interested</source>
   <translation>Menschen oder Firmen, die Interesse zeigten</translation>
  </message>
  <message>
   <source>Opportunities</source>
   <translation>Chancen</translation>
  </message>
  <message>
   <source>Leads that became a chance of a deal</source>
   <translation>Leads, aus denen die Aussicht auf ein Geschäft wurde</translation>
  </message>
  <message>
   <source>New accounts</source>
   <translation>Neue Kunden</translation>
  </message>
  <message>
   <source>Opportunities that became customers</source>
   <translation>Chancen, aus denen Kunden wurden</translation>
  </message>
  <message>
   <source>Conversion</source>
   <translation>Umwandlung</translation>
  </message>
  <message>
   <source>New accounts of leads</source>
   <translation>Neue Kunden je Lead</translation>
  </message>
  <message>
   <source>Lead to opportunity</source>
   <translation>Lead zu Chance</translation>
  </message>
  <message>
   <source>Opportunities of leads</source>
   <translation>Chancen je Lead</translation>
  </message>
  <message>
   <source>Opportunity to account</source>
   <translation>Chance zu Kunde</translation>
  </message>
  <message>
   <source>New accounts of opportunities</source>
   <translation>Neue Kunden je Chance</translation>
  </message>
  <message>
   <source>Close rate</source>
   <translation>Abschlussquote</translation>
  </message>
  <message>
   <source>Deals that were won, of those that were closed</source>
   <translation>Gewonnene von den abgeschlossenen Geschäften</translation>
  </message>
  <message>
   <source>Revenue, $</source>
   <translation>Umsatz, $</translation>
  </message>
  <message>
   <source>Revenue of the territory</source>
   <translation>Umsatz des Gebiets</translation>
  </message>
  <message>
   <source>Revenue per rep, $</source>
   <translation>Umsatz je Betreuer, $</translation>
  </message>
  <message>
   <source>Revenue for each rep of the territory</source>
   <translation>Umsatz für jeden Betreuer des Gebiets</translation>
  </message>
  <message>
   <source>Average deal, $</source>
   <translation>Mittlerer Abschluss, $</translation>
  </message>
  <message>
   <source>Value of the deals that were won, in money per deal; all revenue would count old business too</source>
   <translation>Wert der gewonnenen Geschäfte, in Geld je Geschäft; der ganze Umsatz würde auch altes Geschäft zählen</translation>
  </message>
  <message>
   <source>Attainment</source>
   <translation>Erreichung</translation>
  </message>
  <message>
   <source>Sales against the quota</source>
   <translation>Umsatz gegen die Vorgabe</translation>
  </message>
  <message>
   <source>Response, h</source>
   <translation>Antwort, h</translation>
  </message>
  <message>
   <source>Hours until a lead got an answer, median</source>
   <translation>Stunden, bis ein Lead eine Antwort bekam, Median</translation>
  </message>
  <message>
   <source>Churn</source>
   <translation>Abwanderung</translation>
  </message>
  <message>
   <source>Customers that were lost</source>
   <translation>Kunden, die verloren gingen</translation>
  </message>
  <message>
   <source>Opportunities per rep</source>
   <translation>Chancen je Betreuer</translation>
  </message>
  <message>
   <source>Far below the mean a territory is over-served, far above it under-served</source>
   <translation>Weit unter dem Mittel ist ein Gebiet überversorgt, weit darüber unterversorgt</translation>
  </message>
  <message>
   <source>Assigned</source>
   <translation>Zugeordnet</translation>
  </message>
  <message>
   <source>Coverage 1: accounts that a rep owns, of all</source>
   <translation>Abdeckung 1: Kunden mit Betreuer, von allen</translation>
  </message>
  <message>
   <source>Called as planned</source>
   <translation>Wie geplant besucht</translation>
  </message>
  <message>
   <source>Coverage 2: accounts that got their planned calls, of those with a plan</source>
   <translation>Abdeckung 2: Kunden, die ihre geplanten Besuche bekamen, von denen mit Plan</translation>
  </message>
  <message>
   <source>Potential served</source>
   <translation>Bedientes Potenzial</translation>
  </message>
  <message>
   <source>Coverage 3: potential of the accounts that got any call, of all</source>
   <translation>Abdeckung 3: Potenzial der Kunden, die irgendeinen Besuch bekamen, von allem</translation>
  </message>
  <message>
   <source>Accounts in the territory</source>
   <translation>Kunden im Gebiet</translation>
  </message>
  <message>
   <source>Reps of the territory; one who works in two counts in part</source>
   <translation>Betreuer des Gebiets; wer in zweien arbeitet, zählt anteilig</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Service</source>
   <translation>Versorgung</translation>
  </message>
  <message>
   <source>Opportunities per rep against the mean of all</source>
   <translation>Chancen je Betreuer gegen das Mittel aller</translation>
  </message>
  <message>
   <source>over-served</source>
   <translation>überversorgt</translation>
  </message>
  <message>
   <source>under-served</source>
   <translation>unterversorgt</translation>
  </message>
  <message>
   <source>even</source>
   <translation>ausgewogen</translation>
  </message>
  <message>
   <source>too few to say</source>
   <translation>zu wenig Daten</translation>
  </message>
  <message>
   <source>all: {figure}</source>
   <translation>alle: {figure}</translation>
  </message>
  <message>
   <source>The {shown} highest and lowest of {count}</source>
   <translation>Die {shown} höchsten und niedrigsten von {count}</translation>
  </message>
  <message>
   <source>small sample</source>
   <translation>kleine Stichprobe</translation>
  </message>
  <message>
   <source>There is nothing to compare: fewer than two territories have this rate.</source>
   <translation>Es gibt nichts zu vergleichen: Weniger als zwei Gebiete haben diese Quote.</translation>
  </message>
  <message>
   <source>The rate is the same in all territories.</source>
   <translation>Die Quote ist in allen Gebieten gleich.</translation>
  </message>
  <message>
   <source>{name} stands out as best: its interval lies apart from all others.</source>
   <translation>{name} hebt sich als bestes ab: Sein Intervall liegt von allen anderen getrennt.</translation>
  </message>
  <message>
   <source>{name} stands out as worst: its interval lies apart from all others.</source>
   <translation>{name} hebt sich als schlechtestes ab: Sein Intervall liegt von allen anderen getrennt.</translation>
  </message>
  <message>
   <source>As counted, {first} leads with {high} and {last} trails with {low}.</source>
   <translation>Gezählt liegt {first} mit {high} vorn und {last} mit {low} hinten.</translation>
  </message>
  <message>
   <source>No territory can be called best or worst: the intervals overlap.</source>
   <translation>Kein Gebiet kann bestes oder schlechtestes heißen: Die Intervalle überlappen sich.</translation>
  </message>
  <message>
   <source>There are not two territories to compare.</source>
   <translation>Es gibt keine zwei Gebiete zum Vergleichen.</translation>
  </message>
  <message>
   <source>more than chance</source>
   <translation>mehr als Zufall</translation>
  </message>
  <message>
   <source>cannot be told: one figure each</source>
   <translation>nicht zu sagen: je nur eine Zahl</translation>
  </message>
  <message>
   <source>{figure} is highest in {first} and lowest in {last}.</source>
   <translation>{figure}: am höchsten in {first}, am niedrigsten in {last}.</translation>
  </message>
  <message>
   <source>They differ by more than chance in: {figures}.</source>
   <translation>Sie unterscheiden sich mehr als zufällig in: {figures}.</translation>
  </message>
  <message>
   <source>None of their rates differs by more than chance.</source>
   <translation>Keine ihrer Quoten unterscheidet sich mehr als zufällig.</translation>
  </message>
  <message>
   <source>What is compared</source>
   <translation>Was verglichen wird</translation>
  </message>
  <message>
   <source>The highest territory</source>
   <translation>Das höchste Gebiet</translation>
  </message>
  <message>
   <source>The lowest territory</source>
   <translation>Das niedrigste Gebiet</translation>
  </message>
  <message>
   <source>By chance</source>
   <translation>Zufall</translation>
  </message>
  <message>
   <source>How often chance alone makes such a difference, corrected for all pairs of territories</source>
   <translation>Wie oft der Zufall allein einen solchen Unterschied macht, berichtigt um alle Paare von Gebieten</translation>
  </message>
  <message>
   <source>Whether the difference is more than chance</source>
   <translation>Ob der Unterschied mehr als Zufall ist</translation>
  </message>
  <message>
   <source>under 0.1 %</source>
   <translation>unter 0,1 %</translation>
  </message>
  <message>
   <source>{title}, n</source>
   <translation>{title}, n</translation>
  </message>
  <message>
   <source>These two differ by more than chance (Fisher's exact test over all {pairs} pairs: {chance}).</source>
   <translation>Diese zwei unterscheiden sich mehr als zufällig (exakter Test nach Fisher über alle {pairs} Paare: {chance}).</translation>
  </message>
  <message>
   <source>Chance alone makes such a difference (Fisher's exact test over all {pairs} pairs: {chance}).</source>
   <translation>Der Zufall allein macht einen solchen Unterschied (exakter Test nach Fisher über alle {pairs} Paare: {chance}).</translation>
  </message>
  <message>
   <source>{sign} Small samples: {count} of {all}.</source>
   <translation>{sign} Kleine Stichproben: {count} von {all}.</translation>
  </message>
  <message>
   <source>Under-served, with more opportunities than its reps can follow</source>
   <translation>Unterversorgt, mit mehr Chancen, als die Betreuer verfolgen können</translation>
  </message>
  <message>
   <source>Over-served, with too few opportunities for its reps</source>
   <translation>Überversorgt, mit zu wenigen Chancen für die Betreuer</translation>
  </message>
  <message>
   <source>No territory differs from the mean by more than chance.</source>
   <translation>Kein Gebiet weicht mehr als zufällig vom Mittel ab.</translation>
  </message>
  <message>
   <source>There is nothing to compare: fewer than two territories have this figure.</source>
   <translation>Es gibt nichts zu vergleichen: Weniger als zwei Gebiete haben diese Kennzahl.</translation>
  </message>
  <message>
   <source>Highest in {first} ({high}), lowest in {last} ({low}). A single figure per territory has no interval: whether that is more than chance it cannot tell.</source>
   <translation>Am höchsten in {first} ({high}), am niedrigsten in {last} ({low}). Eine einzelne Zahl je Gebiet hat kein Intervall: Ob das mehr als Zufall ist, kann sie nicht sagen.</translation>
  </message>
  <message>
   <source>&amp;Best and worst</source>
   <translation>&amp;Bestes und schlechtestes</translation>
  </message>
  <message>
   <source>&amp;Rep or territory?</source>
   <translation>Betreuer &amp;oder Gebiet?</translation>
  </message>
  <message>
   <source>Pr&amp;ofit</source>
   <translation>Ge&amp;winn</translation>
  </message>
  <message>
   <source>&amp;Prospects</source>
   <translation>&amp;Interessenten</translation>
  </message>
  <message>
   <source>Computing the profit</source>
   <translation>Der Gewinn wird berechnet</translation>
  </message>
  <message>
   <source>Net profit</source>
   <translation>Reingewinn</translation>
  </message>
  <message>
   <source>Sums of the accounts whose net profit is known</source>
   <translation>Summen der Kunden, deren Reingewinn bekannt ist</translation>
  </message>
  <message>
   <source>Accounts whose net profit or margin is stated as another than revenue and costs give</source>
   <translation>Kunden, deren Reingewinn oder Marge anders angegeben ist, als Umsatz und Kosten ergeben</translation>
  </message>
  <message>
   <source>Stated otherwise</source>
   <translation>Anders angegeben</translation>
  </message>
  <message>
   <source>On&amp;ly those that state other figures</source>
   <translation>Nur sol&amp;che, die andere Zahlen nennen</translation>
  </message>
  <message>
   <source>Leave out accounts whose stated figures are true.</source>
   <translation>Kunden weglassen, deren angegebene Zahlen stimmen.</translation>
  </message>
  <message>
   <source>Only those that state other figures</source>
   <translation>Nur solche, die andere Zahlen nennen</translation>
  </message>
  <message>
   <source>A row per account. A click shows it on the map; Ctrl+C copies.</source>
   <translation>Eine Zeile je Kunde. Ein Klick zeigt ihn auf der Karte; Strg+C kopiert.</translation>
  </message>
  <message>
   <source>Profit of the accounts</source>
   <translation>Gewinn der Kunden</translation>
  </message>
  <message>
   <source>A row per territory or rep. Double-click shows it on the map; Ctrl+C copies.</source>
   <translation>Eine Zeile je Gebiet oder Betreuer. Ein Doppelklick zeigt es auf der Karte; Strg+C kopiert.</translation>
  </message>
  <message>
   <source>Profit of the territories</source>
   <translation>Gewinn der Gebiete</translation>
  </message>
  <message>
   <source>Chart of the profit</source>
   <translation>Diagramm des Gewinns</translation>
  </message>
  <message>
   <source>Net profit of each, the highest first</source>
   <translation>Reingewinn jedes einzelnen, der höchste zuerst</translation>
  </message>
  <message>
   <source>S&amp;ums</source>
   <translation>Su&amp;mmen</translation>
  </message>
  <message>
   <source>&amp;Fields</source>
   <translation>&amp;Felder</translation>
  </message>
  <message>
   <source>Open a market with accounts; then their net profit is computed here.</source>
   <translation>Öffnen Sie einen Markt mit Kunden; dann wird hier ihr Reingewinn berechnet.</translation>
  </message>
  <message>
   <source>Choose the field of the accounts with their revenue.</source>
   <translation>Wählen Sie das Feld der Kunden mit ihrem Umsatz.</translation>
  </message>
  <message>
   <source>Choose at least one field of costs, or give workload, salary and capacity for the rep time.</source>
   <translation>Wählen Sie mindestens ein Feld mit Kosten, oder geben Sie Arbeitslast, Gehalt und Kapazität für die Zeit des Betreuers an.</translation>
  </message>
  <message>
   <source>The plan has changed since. &lt;a href='again'&gt;Count again&lt;/a&gt;</source>
   <translation>Der Plan hat sich seitdem geändert. &lt;a href='again'&gt;Neu rechnen&lt;/a&gt;</translation>
  </message>
  <message>
   <source>{known} of {accounts}</source>
   <translation>{known} von {accounts}</translation>
  </message>
  <message>
   <source>{accounts}: revenue $ {revenue} − costs $ {costs} = &lt;b&gt;net profit $ {profit}&lt;/b&gt;, margin {margin}</source>
   <translation>{accounts}: Umsatz $ {revenue} − Kosten $ {costs} = &lt;b&gt;Reingewinn $ {profit}&lt;/b&gt;, Marge {margin}</translation>
  </message>
  <message>
   <source>account states other figures</source>
   <translation>Kunde nennt andere Zahlen</translation>
  </message>
  <message>
   <source>accounts state other figures</source>
   <translation>Kunden nennen andere Zahlen</translation>
  </message>
  <message>
   <source>Net profit as stated: $ {stated}; recomputed: $ {computed}.</source>
   <translation>Reingewinn wie angegeben: $ {stated}; nachgerechnet: $ {computed}.</translation>
  </message>
  <message>
   <source>Choose at least one trait that describes an account.</source>
   <translation>Wählen Sie mindestens ein Merkmal, das einen Kunden beschreibt.</translation>
  </message>
  <message>
   <source>Looking for prospects</source>
   <translation>Interessenten werden gesucht</translation>
  </message>
  <message>
   <source>Traits: {count}</source>
   <translation>Merkmale: {count}</translation>
  </message>
  <message>
   <source>Field with what serving them costs; the profit is revenue less cost. Without a field it is the revenue. Accounts where one of the two is null are not among the most profitable.</source>
   <translation>Feld mit den Kosten ihrer Betreuung; der Gewinn ist Umsatz weniger Kosten. Ohne Feld ist er der Umsatz. Kunden, bei denen eines von beiden fehlt, sind nicht unter den einträglichsten.</translation>
  </message>
  <message>
   <source>Field that says who is a prospect. Without it those whose revenue is 0; accounts of unknown revenue are left out.</source>
   <translation>Feld, das sagt, wer Interessent ist. Ohne Feld die, deren Umsatz 0 ist; Kunden mit unbekanntem Umsatz bleiben weg.</translation>
  </message>
  <message>
   <source>Re&amp;venue</source>
   <translation>&amp;Umsatz</translation>
  </message>
  <message>
   <source>Field of the accounts with their revenue, in money/year</source>
   <translation>Feld der Kunden mit ihrem Umsatz, in Geld/Jahr</translation>
  </message>
  <message>
   <source>&amp;Cost</source>
   <translation>&amp;Kosten</translation>
  </message>
  <message>
   <source>&amp;Status</source>
   <translation>&amp;Status</translation>
  </message>
  <message>
   <source>&amp;is</source>
   <translation>is&amp;t</translation>
  </message>
  <message>
   <source>What the status of a prospect is</source>
   <translation>Was der Status eines Interessenten ist</translation>
  </message>
  <message>
   <source>What describes an account: segment, size, the ZIP it is in</source>
   <translation>Was einen Kunden beschreibt: Segment, Größe, die PLZ, in der er liegt</translation>
  </message>
  <message>
   <source>Traits</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Wie viele</translation>
  </message>
  <message>
   <source>How many prospects to list</source>
   <translation>Wie viele Interessenten aufgelistet werden</translation>
  </message>
  <message>
   <source>&amp;Look</source>
   <translation>Su&amp;chen</translation>
  </message>
  <message>
   <source>List the prospects that are most like the best accounts</source>
   <translation>Die Interessenten auflisten, die den besten Kunden am ähnlichsten sind</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>A click shows the account on the map.</source>
   <translation>Ein Klick zeigt den Kunden auf der Karte.</translation>
  </message>
  <message>
   <source>Open a market with accounts; then prospects like the most profitable ones are listed here.</source>
   <translation>Öffnen Sie einen Markt mit Kunden; dann stehen hier Interessenten, die den einträglichsten ähneln.</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Es wird gesucht…</translation>
  </message>
  <message>
   <source>Design a scenario first; then prospects are listed with their territory.</source>
   <translation>Entwerfen Sie zuerst ein Szenario; dann stehen die Interessenten hier mit ihrem Gebiet.</translation>
  </message>
  <message>
   <source>{prospects} compared with the {best} most profitable accounts; distance 0 is alike in every trait.</source>
   <translation>{prospects} verglichen mit den {best} einträglichsten Kunden; Abstand 0 heißt in jedem Merkmal gleich.</translation>
  </message>
  <message>
   <source>prospect</source>
   <translation>Interessent</translation>
  </message>
  <message>
   <source>prospects</source>
   <translation>Interessenten</translation>
  </message>
  <message>
   <source>Not among these: {accounts} whose profit is not known (null).</source>
   <translation>Nicht darunter: {accounts} mit unbekanntem Gewinn (fehlender Wert).</translation>
  </message>
  <message>
   <source>Left out: {accounts} whose revenue is null; choose a status to say who is a prospect.</source>
   <translation>Weggelassen: {accounts} ohne bekannten Umsatz; wählen Sie einen Status, der sagt, wer Interessent ist.</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <source>How unlike it is to the nearest of the most profitable accounts; 0 is alike in every trait</source>
   <translation>Wie unähnlich er dem nächsten der einträglichsten Kunden ist; 0 heißt in jedem Merkmal gleich</translation>
  </message>
  <message>
   <source>Prospect</source>
   <translation>Interessent</translation>
  </message>
  <message>
   <source>Account to look for. A click shows it on the map.</source>
   <translation>Kunde, um den es geht. Ein Klick zeigt ihn auf der Karte.</translation>
  </message>
  <message>
   <source>Territory in the scenario on the screen</source>
   <translation>Gebiet im Szenario auf dem Bildschirm</translation>
  </message>
  <message>
   <source>Like</source>
   <translation>Ähnlich</translation>
  </message>
  <message>
   <source>The profitable account that it resembles most</source>
   <translation>Der einträgliche Kunde, dem er am meisten ähnelt</translation>
  </message>
  <message>
   <source>Its profit, $</source>
   <translation>Dessen Gewinn, $</translation>
  </message>
  <message>
   <source>Profit of that account, in money/year</source>
   <translation>Gewinn jenes Kunden, in Geld/Jahr</translation>
  </message>
  <message>
   <source>Traits that both share</source>
   <translation>Merkmale, die beide gemeinsam haben</translation>
  </message>
  <message>
   <source>Counting the figures of the territories</source>
   <translation>Die Kennzahlen der Gebiete werden gerechnet</translation>
  </message>
  <message>
   <source>accounts of the market</source>
   <translation>Kunden des Marktes</translation>
  </message>
  <message>
   <source>A table with one row per territory (leads, opportunities, new accounts, revenue, quota ...), or the accounts of the market, added up.</source>
   <translation>Eine Tabelle mit einer Zeile je Gebiet (Leads, Chancen, neue Kunden, Umsatz, Vorgabe ...), oder die Kunden des Marktes, summiert.</translation>
  </message>
  <message>
   <source>Figures from</source>
   <translation>Zahlen von</translation>
  </message>
  <message>
   <source>&amp;From</source>
   <translation>&amp;Von</translation>
  </message>
  <message>
   <source>rates with the sign %</source>
   <translation>Quoten mit dem Zeichen %</translation>
  </message>
  <message>
   <source>rates in percent (16.6)</source>
   <translation>Quoten in Prozent (16,6)</translation>
  </message>
  <message>
   <source>rates as shares (0.166)</source>
   <translation>Quoten als Anteile (0,166)</translation>
  </message>
  <message>
   <source>How the table writes the rates that it states itself. They are recomputed and compared.</source>
   <translation>Wie die Tabelle die Quoten schreibt, die sie selbst nennt. Sie werden neu berechnet und verglichen.</translation>
  </message>
  <message>
   <source>How rates are written</source>
   <translation>Wie Quoten geschrieben sind</translation>
  </message>
  <message>
   <source>Figure in the chart</source>
   <translation>Kennzahl im Diagramm</translation>
  </message>
  <message>
   <source>What the figure in the chart allows to say</source>
   <translation>Was die Kennzahl im Diagramm zu sagen erlaubt</translation>
  </message>
  <message>
   <source>A row per territory. ○ marks a small sample; in brackets the 95 % interval.</source>
   <translation>Eine Zeile je Gebiet. ○ kennzeichnet eine kleine Stichprobe; in Klammern das 95-%-Intervall.</translation>
  </message>
  <message>
   <source>Figures of the territories</source>
   <translation>Kennzahlen der Gebiete</translation>
  </message>
  <message>
   <source>Figures of all territories together</source>
   <translation>Kennzahlen aller Gebiete zusammen</translation>
  </message>
  <message>
   <source>A dot per territory with its 95 % interval; hollow dots are small samples.</source>
   <translation>Ein Punkt je Gebiet mit 95-%-Intervall; hohle Punkte sind kleine Stichproben.</translation>
  </message>
  <message>
   <source>Chart of a figure</source>
   <translation>Diagramm einer Kennzahl</translation>
  </message>
  <message>
   <source>The highest and the lowest territory, and which differences are more than chance</source>
   <translation>Das höchste und das niedrigste Gebiet, und welche Unterschiede mehr als Zufall sind</translation>
  </message>
  <message>
   <source>Best and worst</source>
   <translation>Bestes und schlechtestes</translation>
  </message>
  <message>
   <source>Choose a table of key figures, or open a market with accounts and design a scenario.</source>
   <translation>Wählen Sie eine Tabelle mit Kennzahlen, oder öffnen Sie einen Markt mit Kunden und entwerfen Sie ein Szenario.</translation>
  </message>
  <message>
   <source>no rep</source>
   <translation>kein Betreuer</translation>
  </message>
  <message>
   <source>field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Amounts written as text were read as numbers ({fields}).</source>
   <translation>Als Text geschriebene Beträge wurden als Zahlen gelesen ({fields}).</translation>
  </message>
  <message>
   <source>Amounts are in {currency}; $ stands for the currency of your data.</source>
   <translation>Die Beträge sind in {currency}; $ steht für die Währung Ihrer Daten.</translation>
  </message>
  <message>
   <source>cost of rep time</source>
   <translation>Kosten der Betreuerzeit</translation>
  </message>
  <message>
   <source>The cost of rep time is left out: it needs workload, salary and capacity.</source>
   <translation>Die Kosten der Betreuerzeit bleiben weg: Sie brauchen Arbeitslast, Gehalt und Kapazität.</translation>
  </message>
  <message>
   <source>Or choose percent in "Margins are in".</source>
   <translation>Oder wählen Sie Prozent bei „Margen sind“.</translation>
  </message>
  <message>
   <source>Costs: {count}</source>
   <translation>Kosten: {count}</translation>
  </message>
  <message>
   <source>Fields with costs, in money/year, that are added up: expenses, travel, marketing</source>
   <translation>Felder mit Kosten, in Geld/Jahr, die summiert werden: Ausgaben, Reisen, Werbung</translation>
  </message>
  <message>
   <source>&amp;Costs</source>
   <translation>Kost&amp;en</translation>
  </message>
  <message>
   <source>What the profit is added up by: territory of the scenario on the screen, or rep; named accounts count for their owner.</source>
   <translation>Wonach der Gewinn summiert wird: Gebiet des Szenarios auf dem Bildschirm oder Betreuer; Schlüsselkunden zählen bei ihrem Betreuer.</translation>
  </message>
  <message>
   <source>&amp;Grouped by</source>
   <translation>Summe &amp;nach</translation>
  </message>
  <message>
   <source>Field with the workload, in hours/year, for the profit per hour and the cost of rep time</source>
   <translation>Feld mit der Arbeitslast, in Stunden/Jahr, für den Gewinn je Stunde und die Kosten der Betreuerzeit</translation>
  </message>
  <message>
   <source>Wor&amp;kload</source>
   <translation>&amp;Arbeitslast</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of a rep in a year. With workload and capacity, the cost of rep time is added to the costs: salary × workload / capacity.</source>
   <translation>Gehalt, Prämie, Auto und Gemeinkosten eines Betreuers im Jahr. Mit Arbeitslast und Kapazität kommen die Kosten der Betreuerzeit zu den Kosten: Gehalt × Arbeitslast / Kapazität.</translation>
  </message>
  <message>
   <source>&amp;Salary, $/year</source>
   <translation>Geha&amp;lt, $/Jahr</translation>
  </message>
  <message>
   <source>Hours of workload that a rep can do in a year</source>
   <translation>Stunden Arbeitslast, die ein Betreuer im Jahr schafft</translation>
  </message>
  <message>
   <source>Capacit&amp;y, h/year</source>
   <translation>Kapa&amp;zität, h/Jahr</translation>
  </message>
  <message>
   <source>Field with the net profit as the accounts state it; it is compared with the recomputed one</source>
   <translation>Feld mit dem Reingewinn, wie ihn die Kunden angeben; er wird mit dem nachgerechneten verglichen</translation>
  </message>
  <message>
   <source>Stated &amp;net profit</source>
   <translation>Genannter &amp;Reingewinn</translation>
  </message>
  <message>
   <source>Field with the margin as the accounts state it; it is compared to the digits that it has</source>
   <translation>Feld mit der Marge, wie sie die Kunden angeben; sie wird auf ihre Stellen genau verglichen</translation>
  </message>
  <message>
   <source>Stated &amp;margin</source>
   <translation>Genann&amp;te Marge</translation>
  </message>
  <message>
   <source>as written</source>
   <translation>wie geschrieben</translation>
  </message>
  <message>
   <source>percent (33)</source>
   <translation>Prozent (33)</translation>
  </message>
  <message>
   <source>shares (0.33)</source>
   <translation>Anteile (0,33)</translation>
  </message>
  <message>
   <source>How stated margins without the sign % are meant; it is not guessed</source>
   <translation>Wie angegebene Margen ohne das Zeichen % gemeint sind; es wird nicht geraten</translation>
  </message>
  <message>
   <source>Margins are &amp;in</source>
   <translation>Margen &amp;sind</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <source>1 is the highest net profit</source>
   <translation>1 ist der höchste Reingewinn</translation>
  </message>
  <message>
   <source>Name of the account. A click shows it on the map. ⚠ marks those that state other figures.</source>
   <translation>Name des Kunden. Ein Klick zeigt ihn auf der Karte. ⚠ bezeichnet solche, die andere Zahlen nennen.</translation>
  </message>
  <message>
   <source>Stated profit, $</source>
   <translation>Genannter Gewinn, $</translation>
  </message>
  <message>
   <source>Net profit as the accounts state it, where it is another</source>
   <translation>Reingewinn, wie ihn die Kunden angeben, wo er ein anderer ist</translation>
  </message>
  <message>
   <source>Stated margin</source>
   <translation>Genannte Marge</translation>
  </message>
  <message>
   <source>Margin as the accounts state it, where it is another</source>
   <translation>Marge, wie sie die Kunden angeben, wo sie eine andere ist</translation>
  </message>
  <message>
   <source>What the stated figure would need</source>
   <translation>Was die genannte Zahl bräuchte</translation>
  </message>
  <message>
   <source>Costs or revenue with which the stated figure would be true; sorted by how far off it is</source>
   <translation>Kosten oder Umsatz, mit denen die genannte Zahl stimmen würde; sortiert danach, wie weit sie abweicht</translation>
  </message>
  <message>
   <source>Profit per hour, $</source>
   <translation>Gewinn je Stunde, $</translation>
  </message>
  <message>
   <source>Net profit per hour of workload</source>
   <translation>Reingewinn je Stunde Arbeitslast</translation>
  </message>
  <message>
   <source>Rep in the scenario; of named accounts their owner</source>
   <translation>Betreuer im Szenario; bei Schlüsselkunden der eigene</translation>
  </message>
  <message>
   <source>Accounts whose net profit is known</source>
   <translation>Kunden, deren Reingewinn bekannt ist</translation>
  </message>
  <message>
   <source>Net profit, $</source>
   <translation>Reingewinn, $</translation>
  </message>
  <message>
   <source>Revenue less costs, in money/year</source>
   <translation>Umsatz weniger Kosten, in Geld/Jahr</translation>
  </message>
  <message>
   <source>Net profit of the revenue</source>
   <translation>Reingewinn vom Umsatz</translation>
  </message>
  <message>
   <source>Revenue, in money/year</source>
   <translation>Umsatz, in Geld/Jahr</translation>
  </message>
  <message>
   <source>Costs, $</source>
   <translation>Kosten, $</translation>
  </message>
  <message>
   <source>All costs that are chosen, in money/year</source>
   <translation>Alle gewählten Kosten, in Geld/Jahr</translation>
  </message>
  <message>
   <source>{title} (%)</source>
   <translation>{title} (%)</translation>
  </message>
  <message>
   <source>profit: {profit}; margin: {margin}</source>
   <translation>Gewinn: {profit}; Marge: {margin}</translation>
  </message>
  <message>
   <source>cannot be true</source>
   <translation>kann nicht stimmen</translation>
  </message>
  <message>
   <source>costs of {costs}</source>
   <translation>Kosten von {costs}</translation>
  </message>
  <message>
   <source>revenue of {revenue}</source>
   <translation>Umsatz von {revenue}</translation>
  </message>
  <message>
   <source>costs of {costs} or revenue of {revenue}</source>
   <translation>Kosten von {costs} oder Umsatz von {revenue}</translation>
  </message>
  <message>
   <source>Costs for the stated profit, $</source>
   <translation>Kosten für den genannten Gewinn, $</translation>
  </message>
  <message>
   <source>Revenue for the stated profit, $</source>
   <translation>Umsatz für den genannten Gewinn, $</translation>
  </message>
  <message>
   <source>Costs for the stated margin, $</source>
   <translation>Kosten für die genannte Marge, $</translation>
  </message>
  <message>
   <source>Revenue for the stated margin, $</source>
   <translation>Umsatz für die genannte Marge, $</translation>
  </message>
  <message>
   <source>Net profit: {stated} as stated, {computed} as recomputed</source>
   <translation>Reingewinn: {stated} wie angegeben, {computed} nachgerechnet</translation>
  </message>
  <message>
   <source>Margin: {stated} as stated, {computed} as recomputed</source>
   <translation>Marge: {stated} wie angegeben, {computed} nachgerechnet</translation>
  </message>
  <message>
   <source>The stated figure would need: {needs}.</source>
   <translation>Die genannte Zahl bräuchte: {needs}.</translation>
  </message>
  <message>
   <source>The highest and lowest {shown} of {count}</source>
   <translation>Die höchsten und niedrigsten {shown} von {count}</translation>
  </message>
  <message>
   <source>Net profit ({unit})</source>
   <translation>Reingewinn ({unit})</translation>
  </message>
  <message>
   <source>{field} is null in {count} of {all} accounts and counts as 0.</source>
   <translation>{field} ist bei {count} von {all} Kunden null und zählt als 0.</translation>
  </message>
  <message>
   <source>$ {amount} of {role} lie in no territory and are left out.</source>
   <translation>$ {amount} ({role}) liegen in keinem Gebiet und bleiben weg.</translation>
  </message>
  <message>
   <source>{layer}, row {row}: {field} is empty. Name the territory, or remove the row.</source>
   <translation>{layer}, Zeile {row}: {field} ist leer. Nennen Sie das Gebiet oder entfernen Sie die Zeile.</translation>
  </message>
  <message>
   <source>{layer}: {field} {name} stands in the rows {rows}. Give one row per territory.</source>
   <translation>{layer}: {field} {name} steht in den Zeilen {rows}. Geben Sie je Gebiet eine Zeile an.</translation>
  </message>
  <message>
   <source>{layer} has no row for any territory of the scenario ({names}). Choose the field with their names.</source>
   <translation>{layer} hat keine Zeile für ein Gebiet des Szenarios ({names}). Wählen Sie das Feld mit ihren Namen.</translation>
  </message>
  <message>
   <source>{layer} has no row for {names}: 0 is taken.</source>
   <translation>{layer} hat keine Zeile für {names}: Es wird 0 angenommen.</translation>
  </message>
  <message>
   <source>{layer}: {names} is no territory of the scenario and is left out.</source>
   <translation>{layer}: {names} ist kein Gebiet des Szenarios und bleibt weg.</translation>
  </message>
  <message>
   <source>last year</source>
   <translation>Vorjahr</translation>
  </message>
  <message>
   <source>pipeline</source>
   <translation>Pipeline</translation>
  </message>
  <message>
   <source>sales so far</source>
   <translation>Umsatz bisher</translation>
  </message>
  <message>
   <source>Blend</source>
   <translation>Mischung</translation>
  </message>
  <message>
   <source>Blend B</source>
   <translation>Mischung B</translation>
  </message>
  <message>
   <source>{blend} totals {total} %, not 100 %. Change one of the percentages.</source>
   <translation>{blend} ergibt {total} %, nicht 100 %. Ändern Sie einen der Prozentsätze.</translation>
  </message>
  <message>
   <source>{blend} gives {base} {share} %, but there is no field for it. Choose one, or give it 0 %.</source>
   <translation>{blend} gibt {share} % auf {base}, aber dafür gibt es kein Feld. Wählen Sie eines oder geben Sie 0 %.</translation>
  </message>
  <message>
   <source>Give the total to split, above 0.</source>
   <translation>Geben Sie die Summe an, die aufgeteilt wird, über 0.</translation>
  </message>
  <message>
   <source>A largest change needs last year's sales. Choose their field, or switch it off.</source>
   <translation>Eine größte Änderung braucht den Umsatz im Vorjahr. Wählen Sie das Feld oder schalten Sie sie aus.</translation>
  </message>
  <message>
   <source>Amount to split, in money/year. The quotas add up to it to the cent.</source>
   <translation>Betrag, der aufgeteilt wird, in Geld/Jahr. Die Vorgaben ergeben ihn auf den Cent genau.</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Summe</translation>
  </message>
  <message>
   <source>&amp;Total</source>
   <translation>&amp;Summe</translation>
  </message>
  <message>
   <source>&amp;Even</source>
   <translation>&amp;Gleich</translation>
  </message>
  <message>
   <source>The same for every territory</source>
   <translation>Für jedes Gebiet dasselbe</translation>
  </message>
  <message>
   <source>Last &amp;year</source>
   <translation>&amp;Vorjahr</translation>
  </message>
  <message>
   <source>In proportion to last year's sales</source>
   <translation>Im Verhältnis zum Umsatz im Vorjahr</translation>
  </message>
  <message>
   <source>Pipe&amp;line</source>
   <translation>Pi&amp;peline</translation>
  </message>
  <message>
   <source>In proportion to the open pipeline</source>
   <translation>Im Verhältnis zur offenen Pipeline</translation>
  </message>
  <message>
   <source>In proportion to the potential</source>
   <translation>Im Verhältnis zum Potenzial</translation>
  </message>
  <message>
   <source>{title}, blend B</source>
   <translation>{title}, Mischung B</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>Zusammen</translation>
  </message>
  <message>
   <source>&amp;What if: a second blend</source>
   <translation>&amp;Was wäre wenn: eine zweite Mischung</translation>
  </message>
  <message>
   <source>Show what another blend would give, in columns of its own.</source>
   <translation>Zeigen, was eine andere Mischung ergäbe, in eigenen Spalten.</translation>
  </message>
  <message>
   <source>What if: a second blend</source>
   <translation>Was wäre wenn: eine zweite Mischung</translation>
  </message>
  <message>
   <source>{tip}, in percent of the total</source>
   <translation>{tip}, in Prozent der Summe</translation>
  </message>
  <message>
   <source>Where the amounts come from: the accounts, added up per territory, or a table with one row for each.</source>
   <translation>Woher die Beträge kommen: aus den Kunden, je Gebiet summiert, oder aus einer Tabelle mit einer Zeile für jedes.</translation>
  </message>
  <message>
   <source>&amp;Amounts from</source>
   <translation>B&amp;eträge aus</translation>
  </message>
  <message>
   <source>Field of the table with the name of the territory, or of its rep</source>
   <translation>Feld der Tabelle mit dem Namen des Gebiets oder seines Betreuers</translation>
  </message>
  <message>
   <source>Territory field</source>
   <translation>Gebietsfeld</translation>
  </message>
  <message>
   <source>Last year's sales</source>
   <translation>Umsatz im Vorjahr</translation>
  </message>
  <message>
   <source>Field with last year's sales, in money</source>
   <translation>Feld mit dem Umsatz im Vorjahr, in Geld</translation>
  </message>
  <message>
   <source>Open pipeline</source>
   <translation>Offene Pipeline</translation>
  </message>
  <message>
   <source>Field with the value of open opportunities, in money</source>
   <translation>Feld mit dem Wert der offenen Chancen, in Geld</translation>
  </message>
  <message>
   <source>Potential field</source>
   <translation>Potenzialfeld</translation>
  </message>
  <message>
   <source>Field with the potential, in money/year</source>
   <translation>Feld mit dem Potenzial, in Geld/Jahr</translation>
  </message>
  <message>
   <source>Sales so far</source>
   <translation>Umsatz bisher</translation>
  </message>
  <message>
   <source>Field with this year's sales so far, for the attainment</source>
   <translation>Feld mit dem bisherigen Umsatz dieses Jahres, für die Erreichung</translation>
  </message>
  <message>
   <source>Last day that the sales so far cover: they are compared with the part of the quota due by then.</source>
   <translation>Letzter Tag, bis zu dem der bisherige Umsatz reicht: Er wird mit dem Teil der Vorgabe verglichen, der bis dahin fällig ist.</translation>
  </message>
  <message>
   <source>Sales &amp;until</source>
   <translation>Umsatz &amp;bis</translation>
  </message>
  <message>
   <source>Month in which the business year starts</source>
   <translation>Monat, in dem das Geschäftsjahr beginnt</translation>
  </message>
  <message>
   <source>Year starts in</source>
   <translation>Jahr beginnt im</translation>
  </message>
  <message>
   <source>Largest &amp;change</source>
   <translation>Größte Ände&amp;rung</translation>
  </message>
  <message>
   <source>Keep each quota this near to last year's sales; what it takes from one is passed on to the others.</source>
   <translation>Jede Vorgabe so nah am Umsatz des Vorjahres halten; was einem genommen wird, geht an die anderen.</translation>
  </message>
  <message>
   <source>Largest change</source>
   <translation>Größte Änderung</translation>
  </message>
  <message>
   <source>Largest change against last year</source>
   <translation>Größte Änderung gegen das Vorjahr</translation>
  </message>
  <message>
   <source>the cent</source>
   <translation>Cent</translation>
  </message>
  <message>
   <source>What quotas are rounded to; they add up to the total all the same.</source>
   <translation>Worauf Vorgaben gerundet werden; zusammen ergeben sie trotzdem die Summe.</translation>
  </message>
  <message>
   <source>&amp;Rounded to</source>
   <translation>Gerundet &amp;auf</translation>
  </message>
  <message>
   <source>not 100 %</source>
   <translation>nicht 100 %</translation>
  </message>
  <message>
   <source>Rep of the territory</source>
   <translation>Betreuer des Gebiets</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <source>Share of the territory in the total</source>
   <translation>Anteil des Gebiets an der Summe</translation>
  </message>
  <message>
   <source>Last year, $</source>
   <translation>Vorjahr, $</translation>
  </message>
  <message>
   <source>Quota, $</source>
   <translation>Vorgabe, $</translation>
  </message>
  <message>
   <source>Part of the total; all quotas add up to it exactly</source>
   <translation>Teil der Summe; alle Vorgaben ergeben sie genau</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Quota against last year's sales</source>
   <translation>Vorgabe gegen den Umsatz im Vorjahr</translation>
  </message>
  <message>
   <source>Sales so far, $</source>
   <translation>Umsatz bisher, $</translation>
  </message>
  <message>
   <source>This year's sales until the day chosen</source>
   <translation>Umsatz dieses Jahres bis zum gewählten Tag</translation>
  </message>
  <message>
   <source>Sales so far against the quota</source>
   <translation>Bisheriger Umsatz gegen die Vorgabe</translation>
  </message>
  <message>
   <source>To date</source>
   <translation>Zum Stichtag</translation>
  </message>
  <message>
   <source>Sales so far against the part of the quota that is due by the day chosen; 100 % is on plan</source>
   <translation>Bisheriger Umsatz gegen den Teil der Vorgabe, der bis zum gewählten Tag fällig ist; 100 % ist nach Plan</translation>
  </message>
  <message>
   <source>Quota B, $</source>
   <translation>Vorgabe B, $</translation>
  </message>
  <message>
   <source>Quota under the second blend</source>
   <translation>Vorgabe nach der zweiten Mischung</translation>
  </message>
  <message>
   <source>B − A, $</source>
   <translation>B − A, $</translation>
  </message>
  <message>
   <source>What the second blend gives more or less</source>
   <translation>Was die zweite Mischung mehr oder weniger gibt</translation>
  </message>
  <message>
   <source>quota</source>
   <translation>Vorgabe</translation>
  </message>
  <message>
   <source>by potential alone</source>
   <translation>nur nach Potenzial</translation>
  </message>
  <message>
   <source>quota B</source>
   <translation>Vorgabe B</translation>
  </message>
  <message>
   <source>Quota ({unit})</source>
   <translation>Vorgabe ({unit})</translation>
  </message>
  <message>
   <source>The {shown} of {count} that change most</source>
   <translation>Die {shown} von {count} mit der größten Änderung</translation>
  </message>
  <message>
   <source>▲ held at the largest change: the blend would give more</source>
   <translation>▲ bei der größten Änderung gehalten: Die Mischung gäbe mehr</translation>
  </message>
  <message>
   <source>▼ held at the largest change: the blend would give less</source>
   <translation>▼ bei der größten Änderung gehalten: Die Mischung gäbe weniger</translation>
  </message>
  <message>
   <source>By potential alone it would be $ {amount}.</source>
   <translation>Nur nach Potenzial wären es $ {amount}.</translation>
  </message>
  <message>
   <source>A row per territory. Double-click shows it on the map; Ctrl+C copies.</source>
   <translation>Eine Zeile je Gebiet. Ein Doppelklick zeigt es auf der Karte; Strg+C kopiert.</translation>
  </message>
  <message>
   <source>Sums of all territories</source>
   <translation>Summen aller Gebiete</translation>
  </message>
  <message>
   <source>Chart of the quotas</source>
   <translation>Diagramm der Vorgaben</translation>
  </message>
  <message>
   <source>Quotas appear here as soon as the total can be split.</source>
   <translation>Vorgaben erscheinen hier, sobald die Summe aufgeteilt werden kann.</translation>
  </message>
  <message>
   <source>&amp;Inputs</source>
   <translation>E&amp;ingaben</translation>
  </message>
  <message>
   <source>Reading the amounts</source>
   <translation>Die Beträge werden gelesen</translation>
  </message>
  <message>
   <source>Splitting the total</source>
   <translation>Die Summe wird aufgeteilt</translation>
  </message>
  <message>
   <source>{change} on last year's $ {amount}</source>
   <translation>{change} gegenüber $ {amount} im Vorjahr</translation>
  </message>
  <message>
   <source>Here a total is split into a quota per territory. Open a market, or design one first.</source>
   <translation>Hier wird eine Summe in eine Vorgabe je Gebiet aufgeteilt. Öffnen Sie einen Markt oder entwerfen Sie zuerst einen.</translation>
  </message>
  <message>
   <source>Design a scenario first; then its territories get their quotas here.</source>
   <translation>Entwerfen Sie zuerst ein Szenario; dann bekommen seine Gebiete hier ihre Vorgaben.</translation>
  </message>
  <message>
   <source>Reading the amounts…</source>
   <translation>Die Beträge werden gelesen…</translation>
  </message>
  <message>
   <source>Splitting the total…</source>
   <translation>Die Summe wird aufgeteilt…</translation>
  </message>
  <message>
   <source>Sum</source>
   <translation>Summe</translation>
  </message>
  <message>
   <source>Name of the territory. Double-click shows it on the map.</source>
   <translation>Name des Gebiets. Ein Doppelklick zeigt es auf der Karte.</translation>
  </message>
  <message>
   <source>No home is known, so there is nothing to show. Give positions or ZIP codes of the market.</source>
   <translation>Kein Wohnort ist bekannt, also gibt es nichts zu zeigen. Geben Sie Positionen oder Postleitzahlen des Marktes an.</translation>
  </message>
  <message>
   <source>4  Reps</source>
   <translation>4  Betreuer</translation>
  </message>
  <message>
   <source>No roster yet. Choose a layer or table of reps, or write names into the table.</source>
   <translation>Noch keine Liste der Betreuer. Wählen Sie einen Layer oder eine Tabelle, oder schreiben Sie Namen in die Tabelle.</translation>
  </message>
  <message>
   <source>{owned} of {all} territories have a rep</source>
   <translation>{owned} von {all} Gebieten haben einen Betreuer</translation>
  </message>
  <message>
   <source>none: the roster of the market</source>
   <translation>keiner: die Liste des Markts</translation>
  </message>
  <message>
   <source>Read the layer of reps anew into the market.</source>
   <translation>Den Layer der Betreuer neu in den Markt einlesen.</translation>
  </message>
  <message>
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <source>Layer of the reps' homes, or a table with the ZIP code of each home. The market keeps a copy.</source>
   <translation>Layer mit den Wohnorten der Betreuer oder eine Tabelle mit der Postleitzahl jedes Wohnorts. Der Markt behält eine Kopie.</translation>
  </message>
  <message>
   <source>&amp;Reps</source>
   <translation>&amp;Betreuer</translation>
  </message>
  <message>
   <source>Fields of the reps</source>
   <translation>Felder der Betreuer</translation>
  </message>
  <message>
   <source>Which columns hold names and homes; the others are found by their names.</source>
   <translation>Welche Spalten Namen und Wohnorte enthalten; die anderen werden am Namen erkannt.</translation>
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
   <source>written with %</source>
   <translation>mit % geschrieben</translation>
  </message>
  <message>
   <source>percent (50)</source>
   <translation>Prozent (50)</translation>
  </message>
  <message>
   <source>shares of 1 (0.5)</source>
   <translation>Teile von 1 (0,5)</translation>
  </message>
  <message>
   <source>How numbers without % in the columns of part-time shares and ramps are meant.</source>
   <translation>Wie Zahlen ohne % in den Spalten für Teilzeit und Einarbeitung gemeint sind.</translation>
  </message>
  <message>
   <source>&amp;Shares are</source>
   <translation>&amp;Anteile sind</translation>
  </message>
  <message>
   <source>What counts in the match</source>
   <translation>Was beim Zuteilen zählt</translation>
  </message>
  <message>
   <source>What makes a rep suit a territory, and how much that counts.</source>
   <translation>Was einen Betreuer für ein Gebiet geeignet macht, und wie viel das zählt.</translation>
  </message>
  <message>
   <source>Table with the columns territory, language (the rep must speak it), skill (the rep should have it) and excluded (reps who must not have it). Optional.</source>
   <translation>Tabelle mit den Spalten territory, language (muss der Betreuer sprechen), skill (sollte er haben) und excluded (Betreuer, die es nicht haben dürfen). Freiwillig.</translation>
  </message>
  <message>
   <source>Nee&amp;ds</source>
   <translation>Be&amp;darf</translation>
  </message>
  <message>
   <source>&amp;Match</source>
   <translation>&amp;Zuteilen</translation>
  </message>
  <message>
   <source>Give each territory a rep, so that all together suit best. One step of undo.</source>
   <translation>Jedem Gebiet einen Betreuer geben, so dass alle zusammen am besten passen. Ein Schritt zum Rückgängigmachen.</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Zuteilen</translation>
  </message>
  <message>
   <source>Names of the a&amp;lignment</source>
   <translation>Namen der &amp;geltenden Zuordnung</translation>
  </message>
  <message>
   <source>Name each territory like the one of the alignment that it overlaps most. One step of undo.</source>
   <translation>Jedes Gebiet wie das der geltenden Zuordnung nennen, mit dem es sich am meisten überdeckt. Ein Schritt zum Rückgängigmachen.</translation>
  </message>
  <message>
   <source>Names of the alignment</source>
   <translation>Namen der geltenden Zuordnung</translation>
  </message>
  <message>
   <source>Show &amp;homes</source>
   <translation>&amp;Wohnorte zeigen</translation>
  </message>
  <message>
   <source>Homes of the reps as a layer of the map, and a line to the chosen territory.</source>
   <translation>Wohnorte der Betreuer als Layer der Karte, und eine Linie zum gewählten Gebiet.</translation>
  </message>
  <message>
   <source>Show homes</source>
   <translation>Wohnorte zeigen</translation>
  </message>
  <message>
   <source>All li&amp;nes</source>
   <translation>Alle &amp;Linien</translation>
  </message>
  <message>
   <source>With the homes: lines from home to every territory, not only to the chosen one.</source>
   <translation>Mit den Wohnorten: Linien vom Wohnort zu jedem Gebiet, nicht nur zum gewählten.</translation>
  </message>
  <message>
   <source>All lines</source>
   <translation>Alle Linien</translation>
  </message>
  <message>
   <source>Copy the table, or save it as a CSV file.</source>
   <translation>Die Tabelle kopieren oder als CSV-Datei speichern.</translation>
  </message>
  <message>
   <source>Copy or save the reps</source>
   <translation>Die Betreuer kopieren oder speichern</translation>
  </message>
  <message>
   <source>Choose a row to read why. A double click on a rep gives the territory to somebody else.</source>
   <translation>Wählen Sie eine Zeile, um zu lesen, warum. Ein Doppelklick auf einen Betreuer gibt das Gebiet jemand anderem.</translation>
  </message>
  <message>
   <source>The territories were changed after the match. Match again to see reasons.</source>
   <translation>Die Gebiete wurden nach dem Zuteilen geändert. Teilen Sie neu zu, um Gründe zu sehen.</translation>
  </message>
  <message>
   <source>Named accounts belong to {names}, not on the roster. Correct the names or add the reps.</source>
   <translation>Schlüsselkunden gehören {names}, nicht auf der Betreuerliste. Berichtigen Sie die Namen oder ergänzen Sie die Betreuer.</translation>
  </message>
  <message>
   <source>Matching reps and territories</source>
   <translation>Betreuer und Gebiete werden zugeteilt</translation>
  </message>
  <message>
   <source>Match reps and territories</source>
   <translation>Betreuer und Gebiete zuteilen</translation>
  </message>
  <message>
   <source>{count} matched.</source>
   <translation>{count} zugeteilt.</translation>
  </message>
  <message>
   <source>Nobody for {names}; the reasons are in the list.</source>
   <translation>Niemand für {names}; die Gründe stehen in der Liste.</translation>
  </message>
  <message>
   <source>Reps without a territory: {names}.</source>
   <translation>Betreuer ohne Gebiet: {names}.</translation>
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
   <source>{count} in the list.</source>
   <translation>{count} in der Liste.</translation>
  </message>
  <message>
   <source>Choose the layer or table of reps first.</source>
   <translation>Wählen Sie zuerst den Layer oder die Tabelle der Betreuer.</translation>
  </message>
  <message>
   <source>The percentages total {percent} %. They must total 100 %.</source>
   <translation>Die Prozentsätze ergeben {percent} %. Sie müssen 100 % ergeben.</translation>
  </message>
  <message>
   <source>No scenario is the alignment in force (5 Scenarios).</source>
   <translation>Kein Szenario ist die geltende Zuordnung (5 Szenarien).</translation>
  </message>
  <message>
   <source>This scenario is the alignment in force.</source>
   <translation>Dieses Szenario ist die geltende Zuordnung.</translation>
  </message>
  <message>
   <source>territory has</source>
   <translation>Gebiet hat</translation>
  </message>
  <message>
   <source>territories have</source>
   <translation>Gebiete haben</translation>
  </message>
  <message>
   <source>{count} the name of the alignment now.</source>
   <translation>{count} jetzt den Namen der geltenden Zuordnung.</translation>
  </message>
  <message>
   <source>The territories have the names of the alignment already.</source>
   <translation>Die Gebiete haben die Namen der geltenden Zuordnung schon.</translation>
  </message>
  <message>
   <source>The alignment cannot be read.</source>
   <translation>Die geltende Zuordnung kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Take the names of the alignment</source>
   <translation>Die Namen der geltenden Zuordnung übernehmen</translation>
  </message>
  <message>
   <source>The market has no reps yet. Choose the layer of reps (4 Reps).</source>
   <translation>Der Markt hat noch keine Betreuer. Wählen Sie den Layer der Betreuer (4 Betreuer).</translation>
  </message>
  <message>
   <source>Way from home (h/year)</source>
   <translation>Weg vom Wohnort (h/Jahr)</translation>
  </message>
  <message>
   <source>Named accounts (h/year)</source>
   <translation>Schlüsselkunden (h/Jahr)</translation>
  </message>
  <message>
   <source>Capacity (h/year)</source>
   <translation>Kapazität (h/Jahr)</translation>
  </message>
  <message>
   <source>Load (%)</source>
   <translation>Last (%)</translation>
  </message>
  <message>
   <source>Points of 100</source>
   <translation>Punkte von 100</translation>
  </message>
  <message>
   <source>Runner-up</source>
   <translation>Zweitbester</translation>
  </message>
  <message>
   <source>Name and colour of the territory</source>
   <translation>Name und Farbe des Gebiets</translation>
  </message>
  <message>
   <source>Who owns it; in italics who is not on the roster</source>
   <translation>Wer es betreut; kursiv, wer nicht auf der Liste steht</translation>
  </message>
  <message>
   <source>Load</source>
   <translation>Last</translation>
  </message>
  <message>
   <source>Work, named accounts and, where known, the way from home, as a share of the rep's hours a year</source>
   <translation>Arbeit, Schlüsselkunden und, wo bekannt, der Weg vom Wohnort, als Anteil an den Stunden des Betreuers im Jahr</translation>
  </message>
  <message>
   <source>What speaks for the pair; the whole is below the table</source>
   <translation>Was für das Paar spricht; alles steht unter der Tabelle</translation>
  </message>
  <message>
   <source>Who comes next, and how many points the best match would lose as a whole</source>
   <translation>Wer als Nächster kommt, und wie viele Punkte die beste Zuteilung im Ganzen verlöre</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>{hours} h</source>
   <translation>{hours} h</translation>
  </message>
  <message>
   <source>{territory}: {rep}</source>
   <translation>{territory}: {rep}</translation>
  </message>
  <message>
   <source>Not on the roster.</source>
   <translation>Nicht auf der Liste.</translation>
  </message>
  <message>
   <source>{hours} of {capacity} h/year ({percent}).</source>
   <translation>{hours} von {capacity} h/Jahr ({percent}).</translation>
  </message>
  <message>
   <source>{hours} h/year of work.</source>
   <translation>{hours} h/Jahr Arbeit.</translation>
  </message>
  <message>
   <source>Of these {hours} h on the way from home and back.</source>
   <translation>Davon {hours} h auf dem Weg vom Wohnort und zurück.</translation>
  </message>
  <message>
   <source>Of these {hours} h for named accounts.</source>
   <translation>Davon {hours} h für Schlüsselkunden.</translation>
  </message>
  <message>
   <source>nobody can serve it</source>
   <translation>niemand kann es betreuen</translation>
  </message>
  <message>
   <source>The match gave it to {rep}.</source>
   <translation>Die Zuteilung gab es {rep}.</translation>
  </message>
  <message>
   <source>{points} of 100:</source>
   <translation>{points} von 100:</translation>
  </message>
  <message>
   <source>Who owns which territory. A double click on a rep gives the territory to somebody else.</source>
   <translation>Wem welches Gebiet gehört. Ein Doppelklick auf einen Betreuer gibt das Gebiet jemand anderem.</translation>
  </message>
  <message>
   <source>Territories and reps</source>
   <translation>Gebiete und Betreuer</translation>
  </message>
  <message>
   <source>Total {percent} %</source>
   <translation>Summe {percent} %</translation>
  </message>
  <message>
   <source>Travel</source>
   <translation>Weg</translation>
  </message>
  <message>
   <source>A short way from home to the ZIPs of the territory.</source>
   <translation>Ein kurzer Weg vom Wohnort zu den PLZ des Gebiets.</translation>
  </message>
  <message>
   <source>Accounts kept</source>
   <translation>Behaltene Kunden</translation>
  </message>
  <message>
   <source>Accounts that stay with the rep who has them now.</source>
   <translation>Kunden, die bei dem Betreuer bleiben, der sie jetzt hat.</translation>
  </message>
  <message>
   <source>Skills</source>
   <translation>Fähigkeiten</translation>
  </message>
  <message>
   <source>Skills and industries that the territory needs and the rep has.</source>
   <translation>Fähigkeiten und Branchen, die das Gebiet braucht und der Betreuer hat.</translation>
  </message>
  <message>
   <source>Preference</source>
   <translation>Wunsch</translation>
  </message>
  <message>
   <source>Territories that the rep named, the first choice before the second.</source>
   <translation>Gebiete, die der Betreuer genannt hat, die erste Wahl vor der zweiten.</translation>
  </message>
  <message>
   <source>Capacity</source>
   <translation>Kapazität</translation>
  </message>
  <message>
   <source>Much work for reps with much time, little for part-time and new reps.</source>
   <translation>Viel Arbeit für Betreuer mit viel Zeit, wenig für neue und solche in Teilzeit.</translation>
  </message>
  <message>
   <source>home not known, counts like the mean of the others</source>
   <translation>Wohnort nicht bekannt, zählt wie das Mittel der anderen</translation>
  </message>
  <message>
   <source>{km} from home to its ZIPs on average</source>
   <translation>{km} im Mittel vom Wohnort zu den PLZ</translation>
  </message>
  <message>
   <source>{work} h of work a year for {time} h</source>
   <translation>{work} h Arbeit im Jahr für {time} h</translation>
  </message>
  <message>
   <source>for information: {ratings}</source>
   <translation>zur Information: {ratings}</translation>
  </message>
  <message>
   <source>Without {rep} nobody could have it.</source>
   <translation>Ohne {rep} könnte es niemand haben.</translation>
  </message>
  <message>
   <source>{rep} instead would leave another territory without a rep.</source>
   <translation>{rep} stattdessen ließe ein anderes Gebiet ohne Betreuer.</translation>
  </message>
  <message>
   <source>{rep} instead would be as good as a whole.</source>
   <translation>{rep} stattdessen wäre im Ganzen ebenso gut.</translation>
  </message>
  <message>
   <source>{rep} instead would be worse by {points} as a whole.</source>
   <translation>{rep} stattdessen wäre im Ganzen um {points} schlechter.</translation>
  </message>
  <message>
   <source>{count} points</source>
   <translation>{count} Punkte</translation>
  </message>
  <message>
   <source>keeps {kept} of {all} accounts</source>
   <translation>behält {kept} von {all} Kunden</translation>
  </message>
  <message>
   <source>keeps {kept} of {all} h</source>
   <translation>behält {kept} von {all} h</translation>
  </message>
  <message>
   <source>speaks {languages}</source>
   <translation>spricht {languages}</translation>
  </message>
  <message>
   <source>{count} of {all} skills (not {names})</source>
   <translation>{count} von {all} Fähigkeiten (nicht {names})</translation>
  </message>
  <message>
   <source>knows {names}</source>
   <translation>kennt {names}</translation>
  </message>
  <message>
   <source>knows the industry of {share} of the accounts</source>
   <translation>kennt die Branche von {share} der Kunden</translation>
  </message>
  <message>
   <source>not among the choices of the rep</source>
   <translation>nicht unter den Wünschen des Betreuers</translation>
  </message>
  <message>
   <source>choice {place} of {count}</source>
   <translation>Wunsch {place} von {count}</translation>
  </message>
  <message>
   <source>{layer} has more than {count} rows: it does not look like a table of reps. Choose another one.</source>
   <translation>{layer} hat mehr als {count} Zeilen: Das sieht nicht nach einer Tabelle von Betreuern aus. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>{layer} has no coordinate reference system. Set it (layer properties, Source).</source>
   <translation>{layer} hat kein Koordinatenbezugssystem. Setzen Sie es (Layereigenschaften, Quelle).</translation>
  </message>
  <message>
   <source>{count} part-time</source>
   <translation>{count} in Teilzeit</translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation>{count} neu</translation>
  </message>
  <message>
   <source>homes of all known</source>
   <translation>Wohnorte aller bekannt</translation>
  </message>
  <message>
   <source>homes of {count} known</source>
   <translation>Wohnorte von {count} bekannt</translation>
  </message>
  <message>
   <source>no home known</source>
   <translation>kein Wohnort bekannt</translation>
  </message>
  <message>
   <source>GeoPackage (*.gpkg)</source>
   <translation>GeoPackage (*.gpkg)</translation>
  </message>
  <message>
   <source>{path} exists already. Replace it?</source>
   <translation>{path} gibt es schon. Ersetzen?</translation>
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
   <source>Choose the layer of ZIP polygons (1 Data). Add one to the project if the list is empty.</source>
   <translation>Wählen Sie den Layer mit den PLZ-Flächen (1 Daten). Fügen Sie dem Projekt einen hinzu, wenn die Liste leer ist.</translation>
  </message>
  <message>
   <source>Choose the field of the ZIP layer that holds the ZIP code (1 Data).</source>
   <translation>Wählen Sie das Feld des PLZ-Layers mit der Postleitzahl (1 Daten).</translation>
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
   <source>Copy the table for a spreadsheet (Ctrl+C in the table).</source>
   <translation>Die Tabelle für eine Tabellenkalkulation kopieren (Strg+C in der Tabelle).</translation>
  </message>
  <message>
   <source>Save as CSV</source>
   <translation>Als CSV speichern</translation>
  </message>
  <message>
   <source>Save the table as a CSV file.</source>
   <translation>Die Tabelle als CSV-Datei speichern.</translation>
  </message>
  <message>
   <source>Save {table} as CSV</source>
   <translation>{table} als CSV speichern</translation>
  </message>
  <message>
   <source>{table} saved in {path}.</source>
   <translation>{table} gespeichert in {path}.</translation>
  </message>
  <message>
   <source>Show or hide what is below</source>
   <translation>Was darunter steht, zeigen oder ausblenden</translation>
  </message>
  <message>
   <source>The market is being written; this ends soon and cannot be stopped half way.</source>
   <translation>Der Markt wird gerade geschrieben; das ist bald fertig und kann nicht auf halbem Weg abgebrochen werden.</translation>
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
   <source>{name} was made from other layers, fields or measures than those chosen now. Make a new market from these?

{name} is closed then and stays as it is. To keep its territories and bring the choices into it, cancel, and take Market ▸ Update data.</source>
   <translation>{name} entstand aus anderen Layern, Feldern oder Größen als den jetzt gewählten. Aus diesen einen neuen Markt anlegen?

{name} wird dann geschlossen und bleibt, wie er ist. Um seine Gebiete zu behalten und die Auswahl hineinzubringen, brechen Sie ab und nehmen Sie Markt ▸ Daten aktualisieren.</translation>
  </message>
  <message>
   <source>New market</source>
   <translation>Neuer Markt</translation>
  </message>
  <message>
   <source>Changed since this market was made: {names}. Designs use the figures in the market; Market ▸ Update data brings in what is new.</source>
   <translation>Geändert, seit dieser Markt angelegt wurde: {names}. Entwürfe rechnen mit den Werten im Markt; Markt ▸ Daten aktualisieren holt das Neue herein.</translation>
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
   <source>Territories by segment: {name}</source>
   <translation>Gebiete nach Segment: {name}</translation>
  </message>
  <message>
   <source>{group}: territories</source>
   <translation>{group}: Gebiete</translation>
  </message>
  <message>
   <source>Accounts by group</source>
   <translation>Kunden nach Gruppe</translation>
  </message>
  <message>
   <source>in no group ({accounts})</source>
   <translation>in keiner Gruppe ({accounts})</translation>
  </message>
  <message>
   <source>ZIPs by group: {groups}</source>
   <translation>PLZ nach Gruppe: {groups}</translation>
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
   <source>Homes of the reps</source>
   <translation>Wohnorte der Betreuer</translation>
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
   <source>{layer} says that its coordinates are {theirs}, but {count} of its {total} polygons have no place in {ours}, the system of the market. Nothing was changed. Set the right system (right click on the layer ▸ Layer CRS) and try again.</source>
   <translation>{layer} gibt {theirs} als Koordinatenbezugssystem an, aber {count} von {total} Polygonen haben keinen Ort in {ours}, dem System des Marktes. Nichts wurde geändert. Setzen Sie das richtige System (Rechtsklick auf den Layer ▸ Layer-KBS) und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{layer} lies wholly elsewhere than the ZIPs of this market. Nothing was changed. Its coordinates are said to be {theirs}, those of the market are {ours}: set the right system (right click on the layer ▸ Layer CRS) and try again, or make a new market for another region.</source>
   <translation>{layer} liegt ganz woanders als die PLZ dieses Marktes. Nichts wurde geändert. Als Koordinatenbezugssystem ist {theirs} angegeben, der Markt hat {ours}: Setzen Sie das richtige System (Rechtsklick auf den Layer ▸ Layer-KBS) und versuchen Sie es erneut, oder legen Sie für eine andere Region einen neuen Markt an.</translation>
  </message>
  <message>
   <source>{count} of the {total} features of {layer} have coordinates that are no numbers, first number {first}. Nothing was changed. Mend or delete them, and try again.</source>
   <translation>{count} von {total} Objekten von {layer} haben Koordinaten, die keine Zahlen sind, zuerst Nummer {first}. Nichts wurde geändert. Berichtigen oder löschen Sie sie und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{layer} says that its coordinates are degrees ({theirs}), but they reach up to {most}. Nothing was changed. Set the right system (right click on the layer ▸ Layer CRS) and try again.</source>
   <translation>{layer} gibt an, dass die Koordinaten Grad sind ({theirs}), aber sie reichen bis {most}. Nichts wurde geändert. Setzen Sie das richtige System (Rechtsklick auf den Layer ▸ Layer-KBS) und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>All {count} accounts lie elsewhere than the ZIPs. Nothing was changed. Their coordinates are said to be {theirs}, those of the ZIPs are {ours}: set the right system (right click on the layer ▸ Layer CRS) and try again.</source>
   <translation>Alle {count} Kunden liegen woanders als die PLZ. Nichts wurde geändert. Als Koordinatenbezugssystem der Kunden ist {theirs} angegeben, die PLZ haben {ours}: Setzen Sie das richtige System (Rechtsklick auf den Layer ▸ Layer-KBS) und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>The layer of ZIPs</source>
   <translation>Der Layer der PLZ</translation>
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
   <source>Reading the accounts</source>
   <translation>Die Kunden werden gelesen</translation>
  </message>
  <message>
   <source>Putting accounts into units</source>
   <translation>Kunden werden den Einheiten zugeordnet</translation>
  </message>
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
   <source>Assign reps</source>
   <translation>Betreuer zuteilen</translation>
  </message>
  <message>
   <source>Planning</source>
   <translation>Planung</translation>
  </message>
  <message>
   <source>Matches reps to territories by travel, accounts kept, skills and preference</source>
   <translation>Teilt Betreuern Gebiete zu, nach Weg, behaltenen Kunden, Fähigkeiten und Wünschen</translation>
  </message>
  <message>
   <source>Table with the columns territory, language (must be spoken), skill (should be there) and excluded (reps who may not have it); several in a cell are separated by ; or a comma.</source>
   <translation>Tabelle mit den Spalten territory, language (muss gesprochen werden), skill (sollte da sein) und excluded (Betreuer, die es nicht haben dürfen); mehrere in einer Zelle sind durch ; oder Komma getrennt.</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Bedarf</translation>
  </message>
  <message>
   <source>What counts how much, in percent that total 100: travel from home, accounts that are kept, skills, preference of the reps, and capacity (large territories to reps with much time).</source>
   <translation>Was wie viel zählt, in Prozent, zusammen 100: Weg vom Wohnort, behaltene Kunden, Fähigkeiten, Wünsche der Betreuer und Kapazität (große Gebiete an Betreuer mit viel Zeit).</translation>
  </message>
  <message>
   <source>Weights (percent)</source>
   <translation>Gewichte (Prozent)</translation>
  </message>
  <message>
   <source>One row per territory: territory, rep (null for nobody), score (points of 100), the points of each term, reasons, runner_up, runner_up_cost (points) and runner_up_reasons. Polygons where TERRITORIES has them.</source>
   <translation>Eine Zeile je Gebiet: territory, rep (null für niemanden), score (Punkte von 100), die Punkte jedes Teils, reasons, runner_up, runner_up_cost (Punkte) und runner_up_reasons. Flächen, wo TERRITORIES welche hat.</translation>
  </message>
  <message>
   <source>Matches</source>
   <translation>Zuteilungen</translation>
  </message>
  <message>
   <source>Outlines of territories, units with a field of territories, or a table (then travel is not known).</source>
   <translation>Umrisse von Gebieten, Einheiten mit einem Gebietsfeld, oder eine Tabelle (dann ist der Weg nicht bekannt).</translation>
  </message>
  <message>
   <source>Field with the name of the territory. Without it a field whose name says so is taken.</source>
   <translation>Feld mit dem Namen des Gebiets. Ohne es wird ein Feld genommen, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>Workload (hours/year)</source>
   <translation>Arbeitslast (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Field with the workload; it weighs the distances to units. Without it the field workload is taken, if there is one.</source>
   <translation>Feld mit der Arbeitslast; sie gewichtet die Entfernungen zu Einheiten. Ohne es wird das Feld workload genommen, wenn es eines gibt.</translation>
  </message>
  <message>
   <source>Unit id field</source>
   <translation>Schlüsselfeld der Einheiten</translation>
  </message>
  <message>
   <source>Field with the ZIP code, to look up homes that are known by ZIP only. Without it a field whose name says so is taken.</source>
   <translation>Feld mit der Postleitzahl, um Wohnorte zu finden, von denen nur sie bekannt ist. Ohne es wird ein Feld genommen, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>Current territory</source>
   <translation>Heutiges Gebiet</translation>
  </message>
  <message>
   <source>Field of the units with the present territory or rep: OUTPUT then tells in continues which old territory each new one carries on, by the largest overlap.</source>
   <translation>Feld der Einheiten mit dem heutigen Gebiet oder Betreuer: OUTPUT nennt dann in continues, welches alte Gebiet jedes neue fortsetzt, nach der größten Überdeckung.</translation>
  </message>
  <message>
   <source>Points of homes, or a table. Columns are found by name: rep, home_zip, capacity (hours/year), share (part-time), skills, languages, industries, seniority, territory, preference, P.A.C.E. ratings.</source>
   <translation>Punkte der Wohnorte, oder eine Tabelle. Spalten werden am Namen erkannt: rep, home_zip, capacity (Stunden/Jahr), share (Teilzeit), skills, languages, industries, seniority, territory, preference, P.A.C.E.-Bewertungen.</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Betreuer</translation>
  </message>
  <message>
   <source>Name field</source>
   <translation>Namensfeld</translation>
  </message>
  <message>
   <source>Field with the rep's name or id; each occurs once. Without it a field whose name says so is taken.</source>
   <translation>Feld mit Name oder Nummer des Betreuers; jede kommt einmal vor. Ohne es wird ein Feld genommen, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>Home ZIP</source>
   <translation>Wohn-PLZ</translation>
  </message>
  <message>
   <source>Field with the ZIP code of the home, for reps without a position. Without it a field whose name says so is taken.</source>
   <translation>Feld mit der Postleitzahl des Wohnorts, für Betreuer ohne Position. Ohne es wird ein Feld genommen, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>Written with %</source>
   <translation>Mit % geschrieben</translation>
  </message>
  <message>
   <source>Percent (50)</source>
   <translation>Prozent (50)</translation>
  </message>
  <message>
   <source>Shares of 1 (0.5)</source>
   <translation>Teile von 1 (0,5)</translation>
  </message>
  <message>
   <source>How numbers without % in the columns share and ramp are meant.</source>
   <translation>Wie Zahlen ohne % in den Spalten share und ramp gemeint sind.</translation>
  </message>
  <message>
   <source>Part-time shares are</source>
   <translation>Teilzeitanteile sind</translation>
  </message>
  <message>
   <source>Selling time of a full-time rep, for part-time shares: 48 weeks x 40 h x 50 % are 960 h.</source>
   <translation>Verkaufszeit eines Betreuers in Vollzeit, für Teilzeitanteile: 48 Wochen x 40 h x 50 % sind 960 h.</translation>
  </message>
  <message>
   <source>Full capacity (hours/year)</source>
   <translation>Volle Kapazität (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Points or a table of accounts with their present owners, to count those that a rep keeps.</source>
   <translation>Punkte oder eine Tabelle von Kunden mit ihren heutigen Betreuern, um die zu zählen, die ein Betreuer behält.</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Account owner field</source>
   <translation>Betreuerfeld der Kunden</translation>
  </message>
  <message>
   <source>Field with the present rep of the account. Without it a field whose name says so is taken.</source>
   <translation>Feld mit dem heutigen Betreuer des Kunden. Ohne es wird ein Feld genommen, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>Account territory field</source>
   <translation>Gebietsfeld der Kunden</translation>
  </message>
  <message>
   <source>Field with the territory of the account. Without it an account belongs to the territory it lies in.</source>
   <translation>Feld mit dem Gebiet des Kunden. Ohne es gehört ein Kunde zu dem Gebiet, in dem er liegt.</translation>
  </message>
  <message>
   <source>Account industry field</source>
   <translation>Branchenfeld der Kunden</translation>
  </message>
  <message>
   <source>Field with the industry, compared with those that the reps know. Without it the field industry is taken, if there is one.</source>
   <translation>Feld mit der Branche, verglichen mit denen, die die Betreuer kennen. Ohne es wird das Feld industry genommen, wenn es eines gibt.</translation>
  </message>
  <message>
   <source>Account value field</source>
   <translation>Wertfeld der Kunden</translation>
  </message>
  <message>
   <source>Field with what an account counts, such as its potential. Without it every account counts the same.</source>
   <translation>Feld damit, was ein Kunde zählt, etwa sein Potenzial. Ohne es zählt jeder Kunde gleich.</translation>
  </message>
  <message>
   <source>Reading the territories</source>
   <translation>Die Gebiete werden gelesen</translation>
  </message>
  <message>
   <source>Reading the reps</source>
   <translation>Die Betreuer werden gelesen</translation>
  </message>
  <message>
   <source>Matching</source>
   <translation>Zuteilung läuft</translation>
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
   <source>In scripts also by word: {words}.</source>
   <translation>In Skripten auch als Wort: {words}.</translation>
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
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV).</source>
   <translation>Punkte, oder eine Tabelle mit Postleitzahlen oder mit Spalten für Länge und Breite (CSV).</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position or outside every unit.</source>
   <translation>Feld mit der Postleitzahl des Kunden, für Kunden ohne Position oder außerhalb jeder Einheit.</translation>
  </message>
  <message>
   <source>Account ZIP field</source>
   <translation>PLZ-Feld der Kunden</translation>
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
   <source>What each territory should hold, in percent of the market, such as 'T01: 55, T02: 45': every territory, in all 100. As JSON also for each measure, see the help. Without it all territories should hold the same.</source>
   <translation>Was jedes Gebiet enthalten soll, in Prozent des Markts, zum Beispiel „T01: 55, T02: 45“: jedes Gebiet, zusammen 100. Als JSON auch je Größe, siehe Hilfe. Ohne Angabe sollen alle Gebiete gleich viel enthalten.</translation>
  </message>
  <message>
   <source>Target shares (percent)</source>
   <translation>Zielanteile (Prozent)</translation>
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
   <source>Error of the workload (percent)</source>
   <translation>Fehler der Arbeitslast (Prozent)</translation>
  </message>
  <message>
   <source>Error of the potential (percent)</source>
   <translation>Fehler des Potenzials (Prozent)</translation>
  </message>
  <message>
   <source>How far off the figure of a unit may be, as one standard error in percent; units err independently. With it REPORT says in how many of 1,000 draws the tolerances are kept.</source>
   <translation>Wie weit die Zahl einer Einheit danebenliegen kann, als ein Standardfehler in Prozent; Einheiten irren unabhängig voneinander. Damit sagt REPORT, in wie vielen von 1.000 Ziehungen die Toleranzen gehalten werden.</translation>
  </message>
  <message>
   <source>Chance to keep the tolerances (percent)</source>
   <translation>Wahrscheinlichkeit, die Toleranzen zu halten (Prozent)</translation>
  </message>
  <message>
   <source>With errors of workload or potential: the design keeps tighter tolerances inside, so that the plan keeps those that are asked for with about this chance.</source>
   <translation>Mit Fehlern von Arbeitslast oder Potenzial: Der Entwurf hält innen engere Toleranzen ein, damit der Plan die verlangten mit etwa dieser Wahrscheinlichkeit hält.</translation>
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
   <source>Compute potential</source>
   <translation>Potenzial berechnen</translation>
  </message>
  <message>
   <source>What each account or ZIP code can earn: a weighted sum of revenue, pipeline, market size and so on</source>
   <translation>Was jeder Kunde oder jede PLZ einbringen kann: eine gewichtete Summe aus Umsatz, Pipeline, Marktgröße und so weiter</translation>
  </message>
  <message>
   <source>Layer or table with the fields to weigh, one row per account. Any layer will do; either this or UNITS.</source>
   <translation>Layer oder Tabelle mit den Feldern, die gewichtet werden, eine Zeile je Kunde. Jeder Layer ist recht; entweder dies oder UNITS.</translation>
  </message>
  <message>
   <source>Polygons with the fields to weigh, for market size per ZIP code; instead of ACCOUNTS.</source>
   <translation>Flächen mit den Feldern, die gewichtet werden, für die Marktgröße je Postleitzahl; statt ACCOUNTS.</translation>
  </message>
  <message>
   <source>Fields that make the potential, each 0 or more: revenue, open pipeline, establishments, income. Amounts of money may be text, such as $39,000.</source>
   <translation>Felder, die das Potenzial bilden, jedes 0 oder mehr: Umsatz, offene Pipeline, Betriebe, Einkommen. Geldbeträge dürfen Text sein, etwa $39,000.</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>One weight per field in percent, in the order of the fields, such as 50, 30, 20; they total 100. Without weights all fields weigh the same.</source>
   <translation>Ein Gewicht je Feld in Prozent, in der Reihenfolge der Felder, etwa 50, 30, 20; zusammen 100. Ohne Gewichte wiegen alle Felder gleich.</translation>
  </message>
  <message>
   <source>count as 0</source>
   <translation>als 0 zählen</translation>
  </message>
  <message>
   <source>median of the segment</source>
   <translation>Median des Segments</translation>
  </message>
  <message>
   <source>exclude the row</source>
   <translation>Zeile ausschließen</translation>
  </message>
  <message>
   <source>What a null counts as. The median is that of the row's segment or, where that has no value, of all rows. Excluded rows get no potential. REPORT counts them all.</source>
   <translation>Als was null zählt. Der Median ist der des Segments der Zeile oder, wo dieses keinen Wert hat, der aller Zeilen. Ausgeschlossene Zeilen bekommen kein Potenzial. REPORT zählt sie alle.</translation>
  </message>
  <message>
   <source>Missing values</source>
   <translation>Fehlende Werte</translation>
  </message>
  <message>
   <source>All fields of the layer, and potential; null for rows that are excluded.</source>
   <translation>Alle Felder des Layers, dazu potential; null bei ausgeschlossenen Zeilen.</translation>
  </message>
  <message>
   <source>With potential</source>
   <translation>Mit Potenzial</translation>
  </message>
  <message>
   <source>Field with the segment, for the median of missing values.</source>
   <translation>Feld mit dem Segment, für den Median fehlender Werte.</translation>
  </message>
  <message>
   <source>Segment field</source>
   <translation>Segmentfeld</translation>
  </message>
  <message>
   <source>no, all fields are money</source>
   <translation>nein, alle Felder sind Geld</translation>
  </message>
  <message>
   <source>share of the total</source>
   <translation>Anteil an der Summe</translation>
  </message>
  <message>
   <source>least to greatest</source>
   <translation>kleinster bis größter</translation>
  </message>
  <message>
   <source>Brings fields in different units to points: 1,000 x share of the field's total, or 1,000 x place between the least and the greatest value.</source>
   <translation>Bringt Felder mit verschiedenen Einheiten auf Punkte: 1.000 x Anteil an der Summe des Felds, oder 1.000 x Lage zwischen kleinstem und größtem Wert.</translation>
  </message>
  <message>
   <source>Normalise</source>
   <translation>Normieren</translation>
  </message>
  <message>
   <source>Pulls this share of the lowest and of the highest values of each field in to the value at that quantile, so that one giant does not decide. 0 clips nothing.</source>
   <translation>Holt diesen Anteil der niedrigsten und der höchsten Werte jedes Felds auf den Wert an diesem Quantil heran, damit nicht ein Riese entscheidet. 0 kappt nichts.</translation>
  </message>
  <message>
   <source>Clip at each end (percent)</source>
   <translation>An den Enden kappen (Prozent)</translation>
  </message>
  <message>
   <source>Known total that the potential is scaled to, so that points become money. Without it nothing is scaled.</source>
   <translation>Bekannte Summe, auf die das Potenzial umgerechnet wird, so dass aus Punkten Geld wird. Ohne sie wird nichts umgerechnet.</translation>
  </message>
  <message>
   <source>Potential of the whole market (money/year)</source>
   <translation>Potenzial des ganzen Marktes (Geld/Jahr)</translation>
  </message>
  <message>
   <source>Reading the values</source>
   <translation>Die Werte werden gelesen</translation>
  </message>
  <message>
   <source>Weighing</source>
   <translation>Wird gewichtet</translation>
  </message>
  <message>
   <source>Compute profit</source>
   <translation>Gewinn berechnen</translation>
  </message>
  <message>
   <source>Net profit, margin and profit per hour of accounts and reps, and stated figures that are not true</source>
   <translation>Reingewinn, Marge und Gewinn je Stunde von Kunden und Betreuern, und angegebene Zahlen, die nicht stimmen</translation>
  </message>
  <message>
   <source>Layer or table with one row per account.</source>
   <translation>Layer oder Tabelle mit einer Zeile je Kunde.</translation>
  </message>
  <message>
   <source>Field with the revenue, in money/year, 0 or more. Amounts may be text, such as $39,000.</source>
   <translation>Feld mit dem Umsatz, in Geld/Jahr, 0 oder mehr. Beträge dürfen Text sein, etwa $39,000.</translation>
  </message>
  <message>
   <source>Revenue field</source>
   <translation>Umsatzfeld</translation>
  </message>
  <message>
   <source>Fields with costs, in money/year, 0 or more, that are added up: expenses, travel, marketing. A null beside other costs that are known counts as 0 and is listed.</source>
   <translation>Felder mit Kosten, in Geld/Jahr, 0 oder mehr, die summiert werden: Ausgaben, Reisen, Werbung. Ein null neben anderen, bekannten Kosten zählt als 0 und wird aufgelistet.</translation>
  </message>
  <message>
   <source>Cost fields</source>
   <translation>Kostenfelder</translation>
  </message>
  <message>
   <source>Field with the rep of the account, for the profit per rep in REPORT.</source>
   <translation>Feld mit dem Betreuer des Kunden, für den Gewinn je Betreuer in REPORT.</translation>
  </message>
  <message>
   <source>Rep field</source>
   <translation>Betreuerfeld</translation>
  </message>
  <message>
   <source>All fields of the accounts, and cost_total and net_profit (money/year), margin (share of the revenue) and profit_per_hour (money/hour). Null where revenue or costs are not known.</source>
   <translation>Alle Felder der Kunden, dazu cost_total und net_profit (Geld/Jahr), margin (Anteil am Umsatz) und profit_per_hour (Geld/Stunde). Null, wo Umsatz oder Kosten nicht bekannt sind.</translation>
  </message>
  <message>
   <source>Accounts with profit</source>
   <translation>Kunden mit Gewinn</translation>
  </message>
  <message>
   <source>Field with the workload, in hours/year, such as workload_h, for the profit per hour and for the cost of rep time.</source>
   <translation>Feld mit der Arbeitslast, in Stunden/Jahr, etwa workload_h, für den Gewinn je Stunde und die Kosten der Betreuerzeit.</translation>
  </message>
  <message>
   <source>Workload field</source>
   <translation>Arbeitslastfeld</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of one rep in a year. With HOURS and CAPACITY the cost of rep time, salary x workload / capacity, is added to the costs of each account.</source>
   <translation>Gehalt, Prämie, Auto und Gemeinkosten eines Betreuers im Jahr. Mit HOURS und CAPACITY werden die Kosten der Betreuerzeit, Gehalt x Arbeitslast / Kapazität, zu den Kosten jedes Kunden addiert.</translation>
  </message>
  <message>
   <source>Cost per rep (money/year)</source>
   <translation>Kosten je Betreuer (Geld/Jahr)</translation>
  </message>
  <message>
   <source>Hours of workload that one rep can do in a year, such as 960. Given together with SALARY.</source>
   <translation>Stunden Arbeitslast, die ein Betreuer im Jahr leisten kann, etwa 960. Wird zusammen mit SALARY angegeben.</translation>
  </message>
  <message>
   <source>Capacity of a rep (hours/year)</source>
   <translation>Kapazität eines Betreuers (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Field with the net profit as the input states it. Where it is another than the recomputed one, REPORT lists both.</source>
   <translation>Feld mit dem Reingewinn, wie ihn die Eingabe angibt. Wo er vom nachgerechneten abweicht, nennt REPORT beide.</translation>
  </message>
  <message>
   <source>Stated profit field</source>
   <translation>Feld des angegebenen Gewinns</translation>
  </message>
  <message>
   <source>Field with the margin as the input states it, such as 33 %; compared to the digits that it is written with.</source>
   <translation>Feld mit der Marge, wie sie die Eingabe angibt, etwa 33 %; verglichen auf so viele Stellen, wie sie geschrieben ist.</translation>
  </message>
  <message>
   <source>Stated margin field</source>
   <translation>Feld der angegebenen Marge</translation>
  </message>
  <message>
   <source>ask</source>
   <translation>nachfragen</translation>
  </message>
  <message>
   <source>are percent (16.6)</source>
   <translation>sind Prozent (16,6)</translation>
  </message>
  <message>
   <source>are shares (0.166)</source>
   <translation>sind Anteile (0,166)</translation>
  </message>
  <message>
   <source>How stated margins are meant where they carry no sign %. They are not guessed.</source>
   <translation>Wie angegebene Margen gemeint sind, wo sie kein Zeichen % tragen. Sie werden nicht geraten.</translation>
  </message>
  <message>
   <source>Bare rates</source>
   <translation>Raten ohne Zeichen</translation>
  </message>
  <message>
   <source>Computing the profit</source>
   <translation>Der Gewinn wird berechnet</translation>
  </message>
  <message>
   <source>Compute workload</source>
   <translation>Arbeitslast berechnen</translation>
  </message>
  <message>
   <source>Hours per year that each account takes: calls, minutes per call, and the way between accounts</source>
   <translation>Stunden im Jahr, die jeder Kunde braucht: Kontakte, Minuten je Kontakt und der Weg zwischen Kunden</translation>
  </message>
  <message>
   <source>Field of the accounts with their segment or category, as in the call plan. Without it the field that is called as in the call plan is taken, or one whose name says so.</source>
   <translation>Feld der Kunden mit ihrem Segment oder ihrer Kategorie, wie im Besuchsplan. Ohne es wird das Feld genommen, das wie im Besuchsplan heißt, oder eines, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>Table with the columns segment, touch (visit, phone or e-mail), calls_per_year (or touches_per_month) and minutes per call. The row with the segment * is for all other accounts.</source>
   <translation>Tabelle mit den Spalten segment, touch (visit, phone oder e-mail), calls_per_year (oder touches_per_month) und minutes je Kontakt. Die Zeile mit dem Segment * gilt für alle anderen Kunden.</translation>
  </message>
  <message>
   <source>Call plan</source>
   <translation>Besuchsplan</translation>
  </message>
  <message>
   <source>Polygons whose density of accounts gives the way between them. Without units no travel is added.</source>
   <translation>Flächen, deren Kundendichte den Weg zwischen den Kunden ergibt. Ohne Einheiten kommt kein Weg hinzu.</translation>
  </message>
  <message>
   <source>All fields of the accounts, and visits (per year), travel_h (hours/year on the road between accounts) and workload_h (hours/year, travel included).</source>
   <translation>Alle Felder der Kunden, dazu visits (im Jahr), travel_h (Stunden/Jahr auf der Straße zwischen Kunden) und workload_h (Stunden/Jahr, mit Wegen).</translation>
  </message>
  <message>
   <source>Accounts with workload</source>
   <translation>Kunden mit Arbeitslast</translation>
  </message>
  <message>
   <source>Average from door to door, with lights and parking; 1 to 130. Towns are nearer to 25, open country nearer to 60.</source>
   <translation>Mittel von Tür zu Tür, mit Ampeln und Parken; 1 bis 130. Städte liegen näher an 25, offenes Land näher an 60.</translation>
  </message>
  <message>
   <source>Travel speed (km/h)</source>
   <translation>Reisegeschwindigkeit (km/h)</translation>
  </message>
  <message>
   <source>Length of the road by length of the straight line; 1 to 3. Usual are 1.12 to 1.30.</source>
   <translation>Länge der Straße durch Luftlinie; 1 bis 3. Üblich sind 1,12 bis 1,30.</translation>
  </message>
  <message>
   <source>Circuity</source>
   <translation>Umwegfaktor</translation>
  </message>
  <message>
   <source>Table with the columns zip and zcta: ZIP codes without a polygon, such as post-office boxes, and the unit that holds them.</source>
   <translation>Tabelle mit den Spalten zip und zcta: Postleitzahlen ohne Fläche, zum Beispiel Postfächer, und die Einheit, die sie enthält.</translation>
  </message>
  <message>
   <source>Field of visits per year</source>
   <translation>Feld der Besuche im Jahr</translation>
  </message>
  <message>
   <source>Visits per year of this account; where it is not null it counts instead of the call plan.</source>
   <translation>Besuche im Jahr bei diesem Kunden; wo es nicht null ist, zählt es statt des Besuchsplans.</translation>
  </message>
  <message>
   <source>Field of minutes per visit</source>
   <translation>Feld der Minuten je Besuch</translation>
  </message>
  <message>
   <source>Minutes per visit to this account; where it is not null it counts instead of the call plan.</source>
   <translation>Minuten je Besuch bei diesem Kunden; wo es nicht null ist, zählt es statt des Besuchsplans.</translation>
  </message>
  <message>
   <source>Adding up calls</source>
   <translation>Kontakte werden summiert</translation>
  </message>
  <message>
   <source>Design territories by segment</source>
   <translation>Gebiete nach Segment entwerfen</translation>
  </message>
  <message>
   <source>Gives every group of segments, such as enterprise and small business, territories of its own</source>
   <translation>Gibt jeder Gruppe von Segmenten, etwa Großkunden und kleinen Betrieben, eigene Gebiete</translation>
  </message>
  <message>
   <source>Field of the accounts with their segment, size class or industry.</source>
   <translation>Feld der Kunden mit ihrem Segment, ihrer Größenklasse oder Branche.</translation>
  </message>
  <message>
   <source>Name of each group and its segments, for example Enterprise: A; Small business: B, C. Accounts in no group get no territory and are listed.</source>
   <translation>Name jeder Gruppe und ihre Segmente, zum Beispiel Enterprise: A; Small business: B, C. Kunden in keiner Gruppe erhalten kein Gebiet und werden aufgelistet.</translation>
  </message>
  <message>
   <source>Groups of segments</source>
   <translation>Gruppen von Segmenten</translation>
  </message>
  <message>
   <source>Number of territories of each group, for example Enterprise: 5; Small business: 15, or one number for all groups.</source>
   <translation>Anzahl der Gebiete jeder Gruppe, zum Beispiel Enterprise: 5; Small business: 15, oder eine Zahl für alle Gruppen.</translation>
  </message>
  <message>
   <source>Territories per group</source>
   <translation>Gebiete je Gruppe</translation>
  </message>
  <message>
   <source>Largest deviation of a territory from an equal share of what its group holds, in percent; a hard limit.</source>
   <translation>Größte Abweichung eines Gebiets von einem gleichen Anteil dessen, was seine Gruppe enthält, in Prozent; eine feste Grenze.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in hours/year. Without it every account counts as 1 hour/year.</source>
   <translation>Feld oder Ausdruck der Kunden, in Stunden/Jahr. Ohne ihn zählt jeder Kunde 1 Stunde/Jahr.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in money/year. Without it potential is not balanced.</source>
   <translation>Feld oder Ausdruck auf den Kunden, in Geld/Jahr. Ohne Angabe wird das Potenzial nicht ausgeglichen.</translation>
  </message>
  <message>
   <source>All fields of the units, and for each group its territory, accounts, workload and potential, such as territory_enterprise.</source>
   <translation>Alle Felder der Einheiten, dazu für jede Gruppe Gebiet, Kunden, Arbeitslast und Potenzial, etwa territory_enterprise.</translation>
  </message>
  <message>
   <source>Units by territory</source>
   <translation>Einheiten nach Gebiet</translation>
  </message>
  <message>
   <source>One dissolved polygon per group and territory with its figures. Those of different groups overlap.</source>
   <translation>Je Gruppe und Gebiet eine zusammengefasste Fläche mit ihren Kennzahlen. Die verschiedener Gruppen überlappen sich.</translation>
  </message>
  <message>
   <source>Accounts by territory</source>
   <translation>Kunden nach Gebiet</translation>
  </message>
  <message>
   <source>All fields of the accounts, and group and territory; null for accounts in no group or no unit. Fields of these names that they had become group_before and territory_before.</source>
   <translation>Alle Felder der Kunden, dazu group und territory; leer für Kunden in keiner Gruppe oder keiner Einheit. Eigene Felder dieser Namen heißen dann group_before und territory_before.</translation>
  </message>
  <message>
   <source>Outlining territories</source>
   <translation>Umrisse der Gebiete werden gezeichnet</translation>
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
   <source>Field of the units with the rep or territory that they belong to. With HOMES the way from home is reported.</source>
   <translation>Feld der Einheiten mit dem Betreuer oder Gebiet, zu dem sie gehören. Mit HOMES wird der Weg vom Wohnort berichtet.</translation>
  </message>
  <message>
   <source>Rep or territory field</source>
   <translation>Feld für Betreuer oder Gebiet</translation>
  </message>
  <message>
   <source>Points, or a table with the ZIP code of each home (home_zip), and a field with the same names as OWNER.</source>
   <translation>Punkte, oder eine Tabelle mit der Postleitzahl jedes Wohnorts (home_zip), und ein Feld mit denselben Namen wie OWNER.</translation>
  </message>
  <message>
   <source>Homes of the reps</source>
   <translation>Wohnorte der Betreuer</translation>
  </message>
  <message>
   <source>Visits on one day trip from home and back; 0.5 to 60.</source>
   <translation>Besuche auf einer Tagesfahrt vom Wohnort und zurück; 0,5 bis 60.</translation>
  </message>
  <message>
   <source>Visits per day</source>
   <translation>Besuche je Tag</translation>
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
   <source>Account segment</source>
   <translation>Kundensegment</translation>
  </message>
  <message>
   <source>Field or expression on the accounts that says what kind they are; kept as segment.</source>
   <translation>Feld oder Ausdruck der Kunden, der sagt, von welcher Art sie sind; bleibt als segment.</translation>
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
   <source>Fields that describe an account, such as its size and its industry. With them REPORT lists the prospects that are most like the most profitable accounts.</source>
   <translation>Felder, die einen Kunden beschreiben, wie Größe und Branche. Damit listet REPORT die Interessenten auf, die den einträglichsten Kunden am ähnlichsten sind.</translation>
  </message>
  <message>
   <source>Traits of accounts</source>
   <translation>Merkmale der Kunden</translation>
  </message>
  <message>
   <source>Expression on the accounts, such as "status" = 'prospect'. Without it accounts whose revenue is 0; of those whose revenue is null it is not known.</source>
   <translation>Ausdruck über die Kunden, etwa "status" = 'prospect'. Ohne ihn Kunden mit einem Umsatz von 0; bei leerem Umsatz ist es nicht bekannt.</translation>
  </message>
  <message>
   <source>Who is a prospect</source>
   <translation>Wer ein Interessent ist</translation>
  </message>
  <message>
   <source>How many prospects are listed, the most similar first.</source>
   <translation>Wie viele Interessenten aufgeführt werden, die ähnlichsten zuerst.</translation>
  </message>
  <message>
   <source>Prospects to list</source>
   <translation>Anzahl der Interessenten</translation>
  </message>
  <message>
   <source>Prospects like the best accounts</source>
   <translation>Interessenten wie die besten Kunden</translation>
  </message>
  <message>
   <source>A row per prospect: the account it is like, the profit of that one in money/year, and what both share.</source>
   <translation>Eine Zeile je Interessent: welchem Kunden er gleicht, dessen Gewinn in Geld/Jahr und was beide gemeinsam haben.</translation>
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
   <source>0: balance again within the tolerances. 1: the territories of REP are handed to the others. 2: one more territory is made.</source>
   <translation>0: innerhalb der Toleranzen neu ausgleichen. 1: die Gebiete von REP gehen an die anderen. 2: ein weiteres Gebiet entsteht.</translation>
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
   <source>Segment accounts</source>
   <translation>Kunden einteilen</translation>
  </message>
  <message>
   <source>Puts every account into a class, A/B/C by value or Keep, Attain, Recapture, Expand by rules</source>
   <translation>Gibt jedem Kunden eine Klasse, A/B/C nach Wert oder Halten, Gewinnen, Zurückgewinnen, Ausbauen nach Regeln</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, 0 or more, such as revenue or potential. A/B/C needs it; the rules of K.A.R.E. may ask for it. Amounts may be text, such as $39,000.</source>
   <translation>Feld oder Ausdruck der Kunden, 0 oder mehr, etwa Umsatz oder Potenzial. A/B/C braucht es; die Regeln von K.A.R.E. können danach fragen. Beträge dürfen Text sein, etwa $39,000.</translation>
  </message>
  <message>
   <source>Value (money/year)</source>
   <translation>Wert (Geld/Jahr)</translation>
  </message>
  <message>
   <source>A/B/C: A are the largest accounts that hold 80 % of the value, B those that hold the next 15 %. K.A.R.E.: by status, growth, margin and date of loss.</source>
   <translation>A/B/C: A sind die größten Kunden, die 80 % des Werts halten, B die, die die nächsten 15 % halten. K.A.R.E.: nach Status, Wachstum, Marge und Verlustdatum.</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>A, B, C by value</source>
   <translation>A, B, C nach Wert</translation>
  </message>
  <message>
   <source>Keep, Attain, Recapture, Expand by rules</source>
   <translation>Halten, Gewinnen, Zurückgewinnen, Ausbauen nach Regeln</translation>
  </message>
  <message>
   <source>Other limits and words than the usual ones, as JSON; see the help. Empty for the usual rules.</source>
   <translation>Andere Grenzen und Wörter als die üblichen, als JSON; siehe die Hilfe. Leer für die üblichen Regeln.</translation>
  </message>
  <message>
   <source>Rules (JSON)</source>
   <translation>Regeln (JSON)</translation>
  </message>
  <message>
   <source>All fields of the accounts, and segment and reason.</source>
   <translation>Alle Felder der Kunden, dazu segment und reason.</translation>
  </message>
  <message>
   <source>Accounts with segments</source>
   <translation>Kunden mit Segmenten</translation>
  </message>
  <message>
   <source>Status field</source>
   <translation>Statusfeld</translation>
  </message>
  <message>
   <source>Field that says whether an account is a customer, a prospect or lost.</source>
   <translation>Feld, das sagt, ob es ein Kunde, ein Interessent oder ein verlorener Kunde ist.</translation>
  </message>
  <message>
   <source>Growth field</source>
   <translation>Wachstumsfeld</translation>
  </message>
  <message>
   <source>Field with the growth per year, such as 16.6 %.</source>
   <translation>Feld mit dem Wachstum im Jahr, etwa 16,6 %.</translation>
  </message>
  <message>
   <source>Margin field</source>
   <translation>Margenfeld</translation>
  </message>
  <message>
   <source>Field with the margin, such as 33 %.</source>
   <translation>Feld mit der Marge, etwa 33 %.</translation>
  </message>
  <message>
   <source>Lost date field</source>
   <translation>Verlustdatum</translation>
  </message>
  <message>
   <source>Field with the date at which the account was lost.</source>
   <translation>Feld mit dem Datum, an dem der Kunde verloren ging.</translation>
  </message>
  <message>
   <source>How growth and margin are meant where they carry no sign %. They are not guessed.</source>
   <translation>Wie Wachstum und Marge gemeint sind, wo sie kein Zeichen % tragen. Sie werden nicht geraten.</translation>
  </message>
  <message>
   <source>as the others of the column</source>
   <translation>wie die anderen der Spalte</translation>
  </message>
  <message>
   <source>day first</source>
   <translation>Tag zuerst</translation>
  </message>
  <message>
   <source>month first</source>
   <translation>Monat zuerst</translation>
  </message>
  <message>
   <source>Which of the two comes first, where a date can be read in two ways.</source>
   <translation>Was von beiden zuerst steht, wo ein Datum auf zwei Arten gelesen werden kann.</translation>
  </message>
  <message>
   <source>Dates such as 3/4/2026</source>
   <translation>Datumsangaben wie 3/4/2026</translation>
  </message>
  <message>
   <source>Day from which the months since a loss are counted. Without it, the day of the run.</source>
   <translation>Tag, von dem aus die Monate seit einem Verlust gezählt werden. Ohne Angabe der Tag des Laufs.</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Field with the territory of the account, to count the classes per territory in REPORT.</source>
   <translation>Feld mit dem Gebiet des Kunden, um in REPORT die Klassen je Gebiet zu zählen.</translation>
  </message>
  <message>
   <source>Finding segments</source>
   <translation>Segmente werden gesucht</translation>
  </message>
  <message>
   <source>Set quotas</source>
   <translation>Vorgaben festlegen</translation>
  </message>
  <message>
   <source>Splits a total over territories by even shares, last year, pipeline and potential</source>
   <translation>Teilt eine Summe auf Gebiete auf, nach gleichen Anteilen, Vorjahr, Pipeline und Potenzial</translation>
  </message>
  <message>
   <source>Layer or table with one row per territory, for example the territories of a design.</source>
   <translation>Layer oder Tabelle mit einer Zeile je Gebiet, zum Beispiel die Gebiete eines Entwurfs.</translation>
  </message>
  <message>
   <source>Amount to split. The quotas add up to it exactly.</source>
   <translation>Betrag, der aufgeteilt wird. Die Vorgaben ergeben ihn genau.</translation>
  </message>
  <message>
   <source>Total (money)</source>
   <translation>Summe (Geld)</translation>
  </message>
  <message>
   <source>What the total is split by, in percent that total 100: even (the same for all), history (last year's sales), pipeline and potential. Four percentages without names are taken in this order: 20, 30, 0, 50. Decimals may have a point or a comma: even 33,3; history 66,7.</source>
   <translation>Wonach die Summe aufgeteilt wird, in Prozent, zusammen 100: even (für alle gleich), history (Umsatz im Vorjahr), pipeline und potential. Vier Prozentsätze ohne Namen gelten in dieser Reihenfolge: 20, 30, 0, 50. Dezimalstellen mit Punkt oder Komma: even 33,3; history 66,7.</translation>
  </message>
  <message>
   <source>Blend (percent)</source>
   <translation>Mischung (Prozent)</translation>
  </message>
  <message>
   <source>Other blends, one per line, such as 'even 100'. REPORT shows the quotas of each beside those of BLEND.</source>
   <translation>Andere Mischungen, eine je Zeile, etwa 'even 100'. REPORT zeigt die Vorgaben jeder neben denen von BLEND.</translation>
  </message>
  <message>
   <source>Other blends to compare</source>
   <translation>Andere Mischungen zum Vergleich</translation>
  </message>
  <message>
   <source>All fields of the territories, and quota, quota_share, quota_change, quota_limit, attainment.</source>
   <translation>Alle Felder der Gebiete, dazu quota, quota_share, quota_change, quota_limit, attainment.</translation>
  </message>
  <message>
   <source>Territories with quotas</source>
   <translation>Gebiete mit Vorgaben</translation>
  </message>
  <message>
   <source>Last year's sales</source>
   <translation>Umsatz im Vorjahr</translation>
  </message>
  <message>
   <source>Field with last year's sales, in money, also as text such as $39,000; null counts as 0 and is listed.</source>
   <translation>Feld mit dem Umsatz im Vorjahr, in Geld, auch als Text wie $39,000; null zählt als 0 und wird aufgelistet.</translation>
  </message>
  <message>
   <source>Open pipeline</source>
   <translation>Offene Pipeline</translation>
  </message>
  <message>
   <source>Field with the value of open opportunities, in money.</source>
   <translation>Feld mit dem Wert der offenen Chancen, in Geld.</translation>
  </message>
  <message>
   <source>Field with the potential, in money/year.</source>
   <translation>Feld mit dem Potenzial, in Geld/Jahr.</translation>
  </message>
  <message>
   <source>Sales so far</source>
   <translation>Umsatz bisher</translation>
  </message>
  <message>
   <source>Field with this year's sales so far, for the attainment.</source>
   <translation>Feld mit dem bisherigen Umsatz dieses Jahres, für die Erreichung.</translation>
  </message>
  <message>
   <source>Largest change of a quota against last year's sales, in percent, up or down; what it takes from one territory is passed on to the others. Without it changes have no limit.</source>
   <translation>Größte Änderung einer Vorgabe gegen den Umsatz im Vorjahr, in Prozent, nach oben oder unten; was einem Gebiet genommen wird, geht an die anderen. Ohne Angabe haben Änderungen keine Grenze.</translation>
  </message>
  <message>
   <source>Largest change (percent)</source>
   <translation>Größte Änderung (Prozent)</translation>
  </message>
  <message>
   <source>What quotas are rounded to; they add up to the total all the same.</source>
   <translation>Worauf Vorgaben gerundet werden; zusammen ergeben sie trotzdem die Summe.</translation>
  </message>
  <message>
   <source>Rounding</source>
   <translation>Rundung</translation>
  </message>
  <message>
   <source>Cents</source>
   <translation>Cent</translation>
  </message>
  <message>
   <source>Last day that SALES covers, to compare them with the part of the quota that is due by then.</source>
   <translation>Letzter Tag, den SALES umfasst, für den Vergleich mit dem Teil der Vorgabe, der bis dahin fällig ist.</translation>
  </message>
  <message>
   <source>Day of the sales so far</source>
   <translation>Tag des bisherigen Umsatzes</translation>
  </message>
  <message>
   <source>Month in which the business year starts: 1 is January.</source>
   <translation>Monat, in dem das Geschäftsjahr beginnt: 1 ist Januar.</translation>
  </message>
  <message>
   <source>First month of the year</source>
   <translation>Erster Monat des Jahres</translation>
  </message>
  <message>
   <source>Splitting the total</source>
   <translation>Die Summe wird aufgeteilt</translation>
  </message>
  <message>
   <source>Size the sales force</source>
   <translation>Vertriebsgröße bestimmen</translation>
  </message>
  <message>
   <source>How many reps the workload needs, what they cost, and what each number of reps could serve</source>
   <translation>Wie viele Betreuer die Arbeitslast verlangt, was sie kosten, und was jede Anzahl von Betreuern bedienen könnte</translation>
  </message>
  <message>
   <source>Workload in all (hours/year)</source>
   <translation>Arbeitslast insgesamt (Stunden/Jahr)</translation>
  </message>
  <message>
   <source>Hours/year of all accounts. Give it, or UNITS and WORKLOAD.</source>
   <translation>Stunden/Jahr aller Kunden. Geben Sie sie an, oder UNITS und WORKLOAD.</translation>
  </message>
  <message>
   <source>Layer or table of units or accounts whose workload is added up, instead of WORKLOAD_TOTAL.</source>
   <translation>Layer oder Tabelle mit Einheiten oder Kunden, deren Arbeitslast summiert wird, statt WORKLOAD_TOTAL.</translation>
  </message>
  <message>
   <source>Units or accounts</source>
   <translation>Einheiten oder Kunden</translation>
  </message>
  <message>
   <source>Field or expression on UNITS, in hours/year; null counts as 0. Without it the field workload or workload_h is taken, if there is one.</source>
   <translation>Feld oder Ausdruck für UNITS, in Stunden/Jahr; null zählt als 0. Ohne ihn wird das Feld workload oder workload_h genommen, wenn es eines gibt.</translation>
  </message>
  <message>
   <source>Field or expression on UNITS, in money/year, for the curve of reps against potential served. Without it the field potential is taken, if there is one.</source>
   <translation>Feld oder Ausdruck für UNITS, in Geld/Jahr, für die Kurve von Betreuern gegen bedientes Potenzial. Ohne ihn wird das Feld potential genommen, wenn es eines gibt.</translation>
  </message>
  <message>
   <source>Table with one row per number of reps: capacity, share of the workload and of the potential served, and what the last rep adds.</source>
   <translation>Tabelle mit einer Zeile je Anzahl von Betreuern: Kapazität, Anteil der Arbeitslast und des Potenzials, der bedient wird, und was der letzte Betreuer hinzufügt.</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>Kurve</translation>
  </message>
  <message>
   <source>Weeks per year</source>
   <translation>Wochen im Jahr</translation>
  </message>
  <message>
   <source>Weeks in which a rep works; 1 to 53.</source>
   <translation>Wochen, in denen ein Betreuer arbeitet; 1 bis 53.</translation>
  </message>
  <message>
   <source>Hours per week</source>
   <translation>Stunden je Woche</translation>
  </message>
  <message>
   <source>Working hours in a week; 1 to 100.</source>
   <translation>Arbeitsstunden in einer Woche; 1 bis 100.</translation>
  </message>
  <message>
   <source>Selling share (percent)</source>
   <translation>Verkaufsanteil (Prozent)</translation>
  </message>
  <message>
   <source>Share of the working hours spent with customers, in percent. 48 weeks, 40 hours and 50 % make 960 hours/year.</source>
   <translation>Anteil der Arbeitsstunden bei Kunden, in Prozent. 48 Wochen, 40 Stunden und 50 % ergeben 960 Stunden/Jahr.</translation>
  </message>
  <message>
   <source>Travel share (percent)</source>
   <translation>Fahrtanteil (Prozent)</translation>
  </message>
  <message>
   <source>Share of the working hours spent on the road, in percent. Give it where the workload holds travel, so that both hold it; leave it empty where the workload is calls alone.</source>
   <translation>Anteil der Arbeitsstunden auf der Straße, in Prozent. Geben Sie ihn an, wo die Arbeitslast Fahrten enthält, so dass beide sie enthalten; lassen Sie ihn leer, wo sie nur aus Kontakten besteht.</translation>
  </message>
  <message>
   <source>Number of reps that is looked at, to see whether they have too much or too little to do.</source>
   <translation>Anzahl von Betreuern, die geprüft wird, ob sie zu viel oder zu wenig zu tun haben.</translation>
  </message>
  <message>
   <source>Reps there are</source>
   <translation>Vorhandene Betreuer</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of one rep in a year.</source>
   <translation>Gehalt, Prämie, Auto und Gemeinkosten eines Betreuers im Jahr.</translation>
  </message>
  <message>
   <source>Margin (percent)</source>
   <translation>Marge (Prozent)</translation>
  </message>
  <message>
   <source>Share of the sales that is left before the cost of reps, in percent. With COST_PER_REP it gives the sales that pay for a rep, and the number of reps up to which one more pays.</source>
   <translation>Anteil am Umsatz, der vor den Kosten der Betreuer bleibt, in Prozent. Mit COST_PER_REP ergibt er den Umsatz, der einen Betreuer trägt, und die Anzahl, bis zu der ein weiterer sich lohnt.</translation>
  </message>
  <message>
   <source>Expected sales (money/year)</source>
   <translation>Erwarteter Umsatz (Geld/Jahr)</translation>
  </message>
  <message>
   <source>For the sales potential method: sales of all reps.</source>
   <translation>Für das Umsatzpotenzial-Verfahren: Umsatz aller Betreuer.</translation>
  </message>
  <message>
   <source>Sales per rep (money/year)</source>
   <translation>Umsatz je Betreuer (Geld/Jahr)</translation>
  </message>
  <message>
   <source>For the same: sales of an average rep.</source>
   <translation>Für dasselbe: Umsatz eines mittleren Betreuers.</translation>
  </message>
  <message>
   <source>Turnover of reps (percent)</source>
   <translation>Fluktuation der Betreuer (Prozent)</translation>
  </message>
  <message>
   <source>For the same: share of reps replaced in a year.</source>
   <translation>Für dasselbe: Anteil der Betreuer, die in einem Jahr ersetzt werden.</translation>
  </message>
  <message>
   <source>Adding up</source>
   <translation>Wird summiert</translation>
  </message>
  <message>
   <source>Reading the workload</source>
   <translation>Die Arbeitslast wird gelesen</translation>
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
   <source>Field or expression on the accounts, in money/year. Without it no potential is written.</source>
   <translation>Feld oder Ausdruck der Kunden, in Geld/Jahr. Ohne ihn wird kein Potenzial geschrieben.</translation>
  </message>
  <message>
   <source>Field with the owner of a named account, who serves it wherever it lies. Its workload and potential count for the owner, listed in REPORT, and not for the unit. Empty for all other accounts.</source>
   <translation>Feld mit dem Betreuer eines Schlüsselkunden, der ihn betreut, wo immer er liegt. Seine Arbeitslast und sein Potenzial zählen beim Betreuer, in REPORT aufgelistet, und nicht bei der Einheit. Leer bei allen anderen Kunden.</translation>
  </message>
  <message>
   <source>Owner of named accounts</source>
   <translation>Betreuer der Schlüsselkunden</translation>
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
   <source>Territory KPIs</source>
   <translation>Kennzahlen der Gebiete</translation>
  </message>
  <message>
   <source>Funnel, rates with their intervals, revenue, attainment and coverage per territory</source>
   <translation>Trichter, Quoten mit ihren Intervallen, Umsatz, Erreichung und Abdeckung je Gebiet</translation>
  </message>
  <message>
   <source>Table with one row per territory. Columns are known by name: territory, leads, opportunities, new_accounts, won, won_value (what the deals won brought), closed, revenue, sales, quota, response_hours, churned, customers, reps. Only what is there is computed.</source>
   <translation>Tabelle mit einer Zeile je Gebiet. Die Spalten werden am Namen erkannt: territory, leads, opportunities, new_accounts, won, won_value (was die gewonnenen Geschäfte gebracht haben), closed, revenue, sales, quota, response_hours, churned, customers, reps. Gerechnet wird nur, was da ist.</translation>
  </message>
  <message>
   <source>Table of key figures</source>
   <translation>Tabelle der Kennzahlen</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory; without it a field whose name says so is taken.</source>
   <translation>Feld der Einheiten mit dem Namen des Gebiets; ohne es wird ein Feld genommen, dessen Name das sagt.</translation>
  </message>
  <message>
   <source>In place of KPIS: accounts whose figures are added up per territory. Columns are known by the same names, and rep, potential, calls_planned and calls_made for coverage. Needs UNITS.</source>
   <translation>Statt KPIS: Kunden, deren Zahlen je Gebiet summiert werden. Spalten werden an denselben Namen erkannt, dazu rep, potential, calls_planned und calls_made für die Abdeckung. Braucht UNITS.</translation>
  </message>
  <message>
   <source>Table with the columns rep, territory, won and tried, one row per rep and territory, to tell the effect of reps from that of territories. It needs reps who worked in several territories.</source>
   <translation>Tabelle mit den Spalten rep, territory, won und tried, eine Zeile je Betreuer und Gebiet, um die Wirkung der Betreuer von der der Gebiete zu trennen. Sie braucht Betreuer, die in mehreren Gebieten gearbeitet haben.</translation>
  </message>
  <message>
   <source>Results by rep</source>
   <translation>Ergebnisse nach Betreuer</translation>
  </message>
  <message>
   <source>Written with the sign %</source>
   <translation>Mit dem Zeichen % geschrieben</translation>
  </message>
  <message>
   <source>Percent (16.6)</source>
   <translation>Prozent (16,6)</translation>
  </message>
  <message>
   <source>Shares of 1 (0.166)</source>
   <translation>Teile von 1 (0,166)</translation>
  </message>
  <message>
   <source>How rates that KPIS states (conversion rate, close rate, churn rate) are written. They are recomputed, and listed where they differ or the counts for that are missing.</source>
   <translation>Wie Quoten, die KPIS nennt (Umwandlung, Abschlussquote, Abwanderung), geschrieben sind. Sie werden neu berechnet und aufgelistet, wo sie abweichen oder die Zählungen dafür fehlen.</translation>
  </message>
  <message>
   <source>Rates in KPIS are</source>
   <translation>Quoten in KPIS sind</translation>
  </message>
  <message>
   <source>Opportunities per rep count as even within (percent)</source>
   <translation>Chancen je Betreuer gelten als ausgewogen bis (Prozent)</translation>
  </message>
  <message>
   <source>A territory whose opportunities per rep are further from the mean, by more than chance, is over-served (too few) or under-served (too many).</source>
   <translation>Ein Gebiet, dessen Chancen je Betreuer weiter und mehr als zufällig vom Mittel abweichen, ist überversorgt (zu wenige) oder unterversorgt (zu viele).</translation>
  </message>
  <message>
   <source>Table with one row per territory. Beside each rate stand _n, _low and _high (95 % interval) and _small (1 for a small sample).</source>
   <translation>Tabelle mit einer Zeile je Gebiet. Neben jeder Quote stehen _n, _low und _high (95-%-Intervall) und _small (1 für eine kleine Stichprobe).</translation>
  </message>
  <message>
   <source>Key figures</source>
   <translation>Kennzahlen</translation>
  </message>
  <message>
   <source>Computing</source>
   <translation>Wird berechnet</translation>
  </message>
 </context>
</TS>
