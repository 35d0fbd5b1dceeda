<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
 <context>
  <name>TerritoryDesigner</name>
  <message>
   <source>Account</source>
   <translation>Cuenta</translation>
  </message>
  <message>
   <source>Name of the account. A click shows it on the map.</source>
   <translation>Nombre de la cuenta. Un clic la muestra en el mapa.</translation>
  </message>
  <message>
   <source>Segment</source>
   <translation>Segmento</translation>
  </message>
  <message>
   <source>Segment or category of the account</source>
   <translation>Segmento o categoría de la cuenta</translation>
  </message>
  <message>
   <source>Workload</source>
   <translation>Carga de trabajo</translation>
  </message>
  <message>
   <source>Workload of the account (hours/year)</source>
   <translation>Carga de trabajo de la cuenta (horas/año)</translation>
  </message>
  <message>
   <source>Potential</source>
   <translation>Potencial</translation>
  </message>
  <message>
   <source>Potential of the account (money/year)</source>
   <translation>Potencial de la cuenta (dinero/año)</translation>
  </message>
  <message>
   <source>ZIP</source>
   <translation>C.P.</translation>
  </message>
  <message>
   <source>ZIP that the account lies in</source>
   <translation>C.P. en el que está la cuenta</translation>
  </message>
  <message>
   <source>Owner now</source>
   <translation>Titular actual</translation>
  </message>
  <message>
   <source>Territory and rep in the alignment in force</source>
   <translation>Territorio y representante en la asignación vigente</translation>
  </message>
  <message>
   <source>In the scenario</source>
   <translation>En el escenario</translation>
  </message>
  <message>
   <source>Territory and rep in the scenario on the screen</source>
   <translation>Territorio y representante en el escenario de la pantalla</translation>
  </message>
  <message>
   <source>Changes hands: it belongs to {owner} now.</source>
   <translation>Cambia de manos: ahora pertenece a {owner}.</translation>
  </message>
  <message>
   <source>A click shows the account on the map. Owners that change are in bold.</source>
   <translation>Un clic muestra la cuenta en el mapa. Los titulares que cambian están en negrita.</translation>
  </message>
  <message>
   <source>Accounts of the selected ZIPs</source>
   <translation>Cuentas de los C.P. seleccionados</translation>
  </message>
  <message>
   <source>Name, segment or ZIP</source>
   <translation>Nombre, segmento o C.P.</translation>
  </message>
  <message>
   <source>Show accounts whose name, segment or ZIP contains this.</source>
   <translation>Mostrar las cuentas cuyo nombre, segmento o C.P. contiene esto.</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Only those that &amp;change hands</source>
   <translation>Solo las que &amp;cambian de manos</translation>
  </message>
  <message>
   <source>Leave out accounts that keep their owner.</source>
   <translation>Omitir las cuentas que conservan su titular.</translation>
  </message>
  <message>
   <source>Only those that change hands</source>
   <translation>Solo las que cambian de manos</translation>
  </message>
  <message>
   <source>Copy the selected rows, or all, for a spreadsheet (Ctrl+C in the list).</source>
   <translation>Copiar las filas seleccionadas, o todas, para una hoja de cálculo (Ctrl+C en la lista).</translation>
  </message>
  <message>
   <source>Copy as table</source>
   <translation>Copiar como tabla</translation>
  </message>
  <message>
   <source>Sums</source>
   <translation>Sumas</translation>
  </message>
  <message>
   <source>Sums of the accounts in the list.</source>
   <translation>Sumas de las cuentas de la lista.</translation>
  </message>
  <message>
   <source>The first {count} accounts were copied. Export writes them all.</source>
   <translation>Se copiaron las primeras {count} cuentas. La exportación las escribe todas.</translation>
  </message>
  <message>
   <source>{accounts} copied.</source>
   <translation>Copiado: {accounts}.</translation>
  </message>
  <message>
   <source>account</source>
   <translation>cuenta</translation>
  </message>
  <message>
   <source>accounts</source>
   <translation>cuentas</translation>
  </message>
  <message>
   <source>Here you will see the accounts of the ZIPs you select. Open a market, or design one first.</source>
   <translation>Aquí verá las cuentas de los C.P. que seleccione. Abra un mercado o diseñe uno primero.</translation>
  </message>
  <message>
   <source>This market has no accounts. Add a layer of accounts on the page Data to see them here.</source>
   <translation>Este mercado no tiene cuentas. Añada una capa de cuentas en la página Datos para verlas aquí.</translation>
  </message>
  <message>
   <source>Select ZIPs on the map to list their accounts. The market has {accounts}.</source>
   <translation>Seleccione C.P. en el mapa para ver sus cuentas. El mercado tiene {accounts}.</translation>
  </message>
  <message>
   <source>Putting the accounts in order…</source>
   <translation>Ordenando las cuentas…</translation>
  </message>
  <message>
   <source>No account of the selected ZIPs passes the filter. Clear the search to see them all.</source>
   <translation>Ninguna cuenta de los C.P. seleccionados pasa el filtro. Borre la búsqueda para verlas todas.</translation>
  </message>
  <message>
   <source>There is no account in the selected ZIPs.</source>
   <translation>No hay ninguna cuenta en los C.P. seleccionados.</translation>
  </message>
  <message>
   <source>{count} change hands</source>
   <translation>{count} cambian de manos</translation>
  </message>
  <message>
   <source>{measure} and its deviation from the target. The shaded band is the tolerance, the line its middle. Sorted by deviation.</source>
   <translation>{measure} y su desviación del objetivo. La banda sombreada es la tolerancia; la línea, su centro. Ordenado por desviación.</translation>
  </message>
  <message>
   <source>⊙</source>
   <translation>⊙</translation>
  </message>
  <message>
   <source>Target: the territory that edits on the map move ZIPs to. Click to choose it.</source>
   <translation>Objetivo: el territorio al que las ediciones en el mapa mueven los C.P. Haga clic para elegirlo.</translation>
  </message>
  <message>
   <source>Territory</source>
   <translation>Territorio</translation>
  </message>
  <message>
   <source>Name and colour. Double click to rename.</source>
   <translation>Nombre y color. Doble clic para renombrar.</translation>
  </message>
  <message>
   <source>Rep</source>
   <translation>Rep.</translation>
  </message>
  <message>
   <source>Who owns the territory. Double click to change.</source>
   <translation>Quién lleva el territorio. Doble clic para cambiarlo.</translation>
  </message>
  <message>
   <source>ZIPs</source>
   <translation>C.P.</translation>
  </message>
  <message>
   <source>Number of ZIPs</source>
   <translation>Número de C.P.</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Cuentas</translation>
  </message>
  <message>
   <source>Number of accounts</source>
   <translation>Número de cuentas</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Compacto</translation>
  </message>
  <message>
   <source>Compactness (Polsby-Popper): 1 is a circle, 0 a thread</source>
   <translation>Compacidad (Polsby-Popper): 1 es un círculo, 0 un hilo</translation>
  </message>
  <message>
   <source>Pieces</source>
   <translation>Partes</translation>
  </message>
  <message>
   <source>Connected pieces; more than one is in bold</source>
   <translation>Partes conexas; más de una está en negrita</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>Movidos</translation>
  </message>
  <message>
   <source>ZIPs that the alignment in force has in another territory</source>
   <translation>C.P. que en la asignación vigente están en otro territorio</translation>
  </message>
  <message>
   <source>{measure}: deviation (%)</source>
   <translation>{measure}: desviación (%)</translation>
  </message>
  <message>
   <source>Compactness</source>
   <translation>Compacidad</translation>
  </message>
  <message>
   <source>ZIPs moved</source>
   <translation>C.P. movidos</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>sin límite</translation>
  </message>
  <message>
   <source>allowed ± {tolerance} %</source>
   <translation>permitido ± {tolerance} %</translation>
  </message>
  <message>
   <source>{name}, {measure}: {total} of {target} ({deviation}), {limit}</source>
   <translation>{name}, {measure}: {total} de {target} ({deviation}), {limit}</translation>
  </message>
  <message>
   <source>{measure} {deviation} ({territory})</source>
   <translation>{measure} {deviation} ({territory})</translation>
  </message>
  <message>
   <source>Largest deviation: {deviations}</source>
   <translation>Mayor desviación: {deviations}</translation>
  </message>
  <message>
   <source>{count} out of tolerance</source>
   <translation>{count} fuera de tolerancia</translation>
  </message>
  <message>
   <source>all within tolerance</source>
   <translation>todos dentro de la tolerancia</translation>
  </message>
  <message>
   <source>ZIPs {share}</source>
   <translation>C.P. {share}</translation>
  </message>
  <message>
   <source>accounts {share}</source>
   <translation>cuentas {share}</translation>
  </message>
  <message>
   <source>Moved from the alignment: {shares}</source>
   <translation>Movido respecto a la asignación: {shares}</translation>
  </message>
  <message>
   <source>proven to be the best possible</source>
   <translation>está demostrado que es el mejor posible</translation>
  </message>
  <message>
   <source>within {gap} of the best possible</source>
   <translation>a no más de {gap} del mejor posible</translation>
  </message>
  <message>
   <source>Select a territory in the table first.</source>
   <translation>Seleccione primero un territorio en la tabla.</translation>
  </message>
  <message>
   <source>&amp;Copy as table</source>
   <translation>&amp;Copiar como tabla</translation>
  </message>
  <message>
   <source>Copy the selected rows, or all (Ctrl+C).</source>
   <translation>Copiar las filas seleccionadas, o todas (Ctrl+C).</translation>
  </message>
  <message>
   <source>Rep of {name}</source>
   <translation>Representante de {name}</translation>
  </message>
  <message>
   <source>Choose a rep, or type a name; empty: nobody.</source>
   <translation>Elija un representante o escriba un nombre; vacío: nadie.</translation>
  </message>
  <message>
   <source>Colour of {name}</source>
   <translation>Color de {name}</translation>
  </message>
  <message>
   <source>Split {name}</source>
   <translation>Dividir {name}</translation>
  </message>
  <message>
   <source>Number of balanced territories:</source>
   <translation>Número de territorios equilibrados:</translation>
  </message>
  <message>
   <source>&amp;Zoom to it</source>
   <translation>&amp;Acercar</translation>
  </message>
  <message>
   <source>Show the territory on the map.</source>
   <translation>Mostrar el territorio en el mapa.</translation>
  </message>
  <message>
   <source>No longer the &amp;target</source>
   <translation>Ya no es el &amp;objetivo</translation>
  </message>
  <message>
   <source>Edits go to the neighbour under the cursor again.</source>
   <translation>Las ediciones vuelven a ir al vecino bajo el cursor.</translation>
  </message>
  <message>
   <source>Make &amp;target</source>
   <translation>Hacer &amp;objetivo</translation>
  </message>
  <message>
   <source>Edits on the map move ZIPs to this territory.</source>
   <translation>Las ediciones en el mapa mueven los C.P. a este territorio.</translation>
  </message>
  <message>
   <source>Select the ZIPs of the selected territories on the map.</source>
   <translation>Seleccionar en el mapa los C.P. de los territorios seleccionados.</translation>
  </message>
  <message>
   <source>&amp;Select its ZIPs</source>
   <translation>&amp;Seleccionar sus C.P.</translation>
  </message>
  <message>
   <source>Give it another name (F2).</source>
   <translation>Darle otro nombre (F2).</translation>
  </message>
  <message>
   <source>&amp;Rename…</source>
   <translation>&amp;Renombrar…</translation>
  </message>
  <message>
   <source>Re&amp;p…</source>
   <translation>Re&amp;presentante…</translation>
  </message>
  <message>
   <source>Choose who owns it.</source>
   <translation>Elegir quién lo lleva.</translation>
  </message>
  <message>
   <source>Co&amp;lour…</source>
   <translation>Co&amp;lor…</translation>
  </message>
  <message>
   <source>Choose its colour on the map.</source>
   <translation>Elegir su color en el mapa.</translation>
  </message>
  <message>
   <source>Loc&amp;k</source>
   <translation>&amp;Bloquear</translation>
  </message>
  <message>
   <source>No ZIP enters or leaves it until it is unlocked.</source>
   <translation>Ningún C.P. entra ni sale hasta que se desbloquee.</translation>
  </message>
  <message>
   <source>&amp;Unlock</source>
   <translation>&amp;Desbloquear</translation>
  </message>
  <message>
   <source>ZIPs may enter and leave it again.</source>
   <translation>Los C.P. pueden volver a entrar y salir.</translation>
  </message>
  <message>
   <source>&amp;Merge selected</source>
   <translation>&amp;Fusionar los seleccionados</translation>
  </message>
  <message>
   <source>The selected territories become one, with the name of the one that was clicked.</source>
   <translation>Los territorios seleccionados se convierten en uno, con el nombre del que recibió el clic.</translation>
  </message>
  <message>
   <source>Select one territory only.</source>
   <translation>Seleccione un solo territorio.</translation>
  </message>
  <message>
   <source>Spl&amp;it into…</source>
   <translation>D&amp;ividir en…</translation>
  </message>
  <message>
   <source>Cut it into several balanced territories.</source>
   <translation>Cortarlo en varios territorios equilibrados.</translation>
  </message>
  <message>
   <source>It has fewer than two ZIPs.</source>
   <translation>Tiene menos de dos C.P.</translation>
  </message>
  <message>
   <source>&amp;Fix: bring it within tolerance</source>
   <translation>Llevar den&amp;tro de la tolerancia</translation>
  </message>
  <message>
   <source>Move the fewest ZIPs that bring it within every tolerance; all else stays.</source>
   <translation>Mover los menos C.P. posibles para que cumpla todas las tolerancias; lo demás queda igual.</translation>
  </message>
  <message>
   <source>&amp;Dissolve into its neighbours</source>
   <translation>Disolver &amp;en sus vecinos</translation>
  </message>
  <message>
   <source>Give its ZIPs to the neighbouring territories, evenly.</source>
   <translation>Repartir sus C.P. por igual entre los territorios vecinos.</translation>
  </message>
  <message>
   <source>There is no scenario to edit. Design one first.</source>
   <translation>No hay ningún escenario que editar. Diseñe uno primero.</translation>
  </message>
  <message>
   <source>This market is open for reading only: {why}</source>
   <translation>Este mercado está abierto solo para lectura: {why}</translation>
  </message>
  <message>
   <source>This scenario is approved. Duplicate it to change the copy.</source>
   <translation>Este escenario está aprobado. Duplíquelo para cambiar la copia.</translation>
  </message>
  <message>
   <source>{name} is locked. Unlock it first.</source>
   <translation>{name} está bloqueado. Desbloquéelo primero.</translation>
  </message>
  <message>
   <source>A market needs at least two territories.</source>
   <translation>Un mercado necesita al menos dos territorios.</translation>
  </message>
  <message>
   <source>Select two or more territories (Ctrl or Shift and a click).</source>
   <translation>Seleccione dos o más territorios (Ctrl o Mayús y clic).</translation>
  </message>
  <message>
   <source>The scenario has no tolerance.</source>
   <translation>El escenario no tiene tolerancia.</translation>
  </message>
  <message>
   <source>It is within tolerance already.</source>
   <translation>Ya está dentro de la tolerancia.</translation>
  </message>
  <message>
   <source>{zips} selected.</source>
   <translation>Seleccionado: {zips}.</translation>
  </message>
  <message>
   <source>{name} is locked.</source>
   <translation>{name} está bloqueado.</translation>
  </message>
  <message>
   <source>target</source>
   <translation>objetivo</translation>
  </message>
  <message>
   <source>not the target</source>
   <translation>no es el objetivo</translation>
  </message>
  <message>
   <source>{name}, locked</source>
   <translation>{name}, bloqueado</translation>
  </message>
  <message>
   <source>{figures}, out of tolerance</source>
   <translation>{figures}, fuera de tolerancia</translation>
  </message>
  <message>
   <source>How fair the plan is</source>
   <translation>Lo equilibrado que es el plan</translation>
  </message>
  <message>
   <source>Sums of the selected rows, or of all that are shown.</source>
   <translation>Sumas de las filas seleccionadas, o de todas las mostradas.</translation>
  </message>
  <message>
   <source>Name or rep</source>
   <translation>Nombre o rep.</translation>
  </message>
  <message>
   <source>Show territories whose name or rep contains this.</source>
   <translation>Mostrar los territorios cuyo nombre o representante contiene esto.</translation>
  </message>
  <message>
   <source>All territories</source>
   <translation>Todos los territorios</translation>
  </message>
  <message>
   <source>Out of tolerance</source>
   <translation>Fuera de tolerancia</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Bloqueados</translation>
  </message>
  <message>
   <source>In several pieces</source>
   <translation>En varias partes</translation>
  </message>
  <message>
   <source>Selected on the map</source>
   <translation>Seleccionados en el mapa</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtro</translation>
  </message>
  <message>
   <source>Show only some territories.</source>
   <translation>Mostrar solo algunos territorios.</translation>
  </message>
  <message>
   <source>What can be done with the selected territories; also on a right click.</source>
   <translation>Lo que se puede hacer con los territorios seleccionados; también con un clic derecho.</translation>
  </message>
  <message>
   <source>Copy the selected rows, or all, for a spreadsheet (Ctrl+C in the table).</source>
   <translation>Copiar las filas seleccionadas, o todas, para una hoja de cálculo (Ctrl+C en la tabla).</translation>
  </message>
  <message>
   <source>{rows} copied.</source>
   <translation>Copiado: {rows}.</translation>
  </message>
  <message>
   <source>row</source>
   <translation>fila</translation>
  </message>
  <message>
   <source>rows</source>
   <translation>filas</translation>
  </message>
  <message>
   <source>Here you will see how fair the territories are. Open a market, or design one first.</source>
   <translation>Aquí verá lo equilibrados que son los territorios. Abra un mercado o diseñe uno primero.</translation>
  </message>
  <message>
   <source>This market has no scenario yet. Design one on the page Design, and its balance appears here.</source>
   <translation>Este mercado aún no tiene escenario. Diseñe uno en la página Diseño y aquí aparecerá su balance.</translation>
  </message>
  <message>
   <source>A balance needs at least two territories. Make a second one, or design anew.</source>
   <translation>Un balance necesita al menos dos territorios. Cree un segundo o diseñe de nuevo.</translation>
  </message>
  <message>
   <source>No territory passes the filter. Clear the search or choose All territories to see them again.</source>
   <translation>Ningún territorio pasa el filtro. Borre la búsqueda o elija «Todos los territorios» para volver a verlos.</translation>
  </message>
  <message>
   <source>{count} selected</source>
   <translation>{count} seleccionados</translation>
  </message>
  <message>
   <source>Sum of {count}</source>
   <translation>Suma de {count}</translation>
  </message>
  <message>
   <source>A click zooms to the territory, a double click renames it, a right click shows what else can be done.</source>
   <translation>Un clic acerca el mapa al territorio, un doble clic lo renombra, un clic derecho muestra qué más se puede hacer.</translation>
  </message>
  <message>
   <source>Balance of the territories</source>
   <translation>Balance de los territorios</translation>
  </message>
  <message>
   <source>Nothing to show yet.</source>
   <translation>Aún no hay nada que mostrar.</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>Intervalo del 95 %</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>Changes: {before} → {after}</source>
   <translation>Cambios: {before} → {after}</translation>
  </message>
  <message>
   <source>Moved from {name} (%)</source>
   <translation>Movido desde {name} (%)</translation>
  </message>
  <message>
   <source>tolerance</source>
   <translation>tolerancia</translation>
  </message>
  <message>
   <source>Deviation of {measure} (%)</source>
   <translation>Desviación de {measure} (%)</translation>
  </message>
  <message>
   <source>The {shown} of {count} farthest off</source>
   <translation>Los {shown} de {count} más alejados</translation>
  </message>
  <message>
   <source>Territories</source>
   <translation>Territorios</translation>
  </message>
  <message>
   <source>Moment, km²</source>
   <translation>Momento, km²</translation>
  </message>
  <message>
   <source>Gap to best possible</source>
   <translation>Distancia al óptimo</translation>
  </message>
  <message>
   <source>Extra pieces</source>
   <translation>Partes de más</translation>
  </message>
  <message>
   <source>ZIPs without territory</source>
   <translation>C.P. sin territorio</translation>
  </message>
  <message>
   <source>Broken rules</source>
   <translation>Reglas incumplidas</translation>
  </message>
  <message>
   <source>Moved ZIPs</source>
   <translation>C.P. movidos</translation>
  </message>
  <message>
   <source>Moved accounts</source>
   <translation>Cuentas movidas</translation>
  </message>
  <message>
   <source>Reps affected</source>
   <translation>Representantes afectados</translation>
  </message>
  <message>
   <source>{measure}, largest deviation</source>
   <translation>{measure}, mayor desviación</translation>
  </message>
  <message>
   <source>Moved {measure}</source>
   <translation>Movido: {measure}</translation>
  </message>
  <message>
   <source>Mean squared distance of the workload to the centre of its territory; lower is more compact</source>
   <translation>Distancia cuadrática media de la carga de trabajo al centro de su territorio; menos es más compacto</translation>
  </message>
  <message>
   <source>How far the plan is, at most, from the most compact one that keeps the limits; proven</source>
   <translation>Cuánto dista el plan, como mucho, del más compacto que cumple los límites; demostrado</translation>
  </message>
  <message>
   <source>Pieces of territories beyond the one that each should be</source>
   <translation>Partes de territorios más allá de la única que cada uno debería tener</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Cifra</translation>
  </message>
  <message>
   <source>{name}: moves are counted from here</source>
   <translation>{name}: los movimientos se cuentan desde aquí</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unidad</translation>
  </message>
  <message>
   <source>best of these</source>
   <translation>el mejor de estos</translation>
  </message>
  <message>
   <source>worst of these</source>
   <translation>el peor de estos</translation>
  </message>
  <message>
   <source>moves are counted from here</source>
   <translation>los movimientos se cuentan desde aquí</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>To</source>
   <translation>A</translation>
  </message>
  <message>
   <source>no territory</source>
   <translation>sin territorio</translation>
  </message>
  <message>
   <source>Moves from</source>
   <translation>Cambios desde</translation>
  </message>
  <message>
   <source>Scenario that moves are counted from.</source>
   <translation>Escenario desde el que se cuentan los movimientos.</translation>
  </message>
  <message>
   <source>Moves to</source>
   <translation>Cambios hasta</translation>
  </message>
  <message>
   <source>Scenario whose moves are listed and shown on the map.</source>
   <translation>Escenario cuyos movimientos se listan y se muestran en el mapa.</translation>
  </message>
  <message>
   <source>Moves &amp;from</source>
   <translation>Cambios &amp;desde</translation>
  </message>
  <message>
   <source>&amp;to</source>
   <translation>&amp;a</translation>
  </message>
  <message>
   <source>Show on the &amp;map</source>
   <translation>Mostrar en el &amp;mapa</translation>
  </message>
  <message>
   <source>Show the ZIPs that change hands as a layer, coloured by where they go.</source>
   <translation>Mostrar como capa los C.P. que cambian de manos, con el color de su destino.</translation>
  </message>
  <message>
   <source>Show the changes on the map</source>
   <translation>Mostrar los cambios en el mapa</translation>
  </message>
  <message>
   <source>Copy the table of figures (Ctrl+C in a table copies that one).</source>
   <translation>Copiar la tabla de cifras (Ctrl+C en una tabla copia esa).</translation>
  </message>
  <message>
   <source>Copy the figures</source>
   <translation>Copiar las cifras</translation>
  </message>
  <message>
   <source>Write figures and moves as a CSV file.</source>
   <translation>Escribir cifras y movimientos en un archivo CSV.</translation>
  </message>
  <message>
   <source>Export the comparison</source>
   <translation>Exportar la comparación</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Cifras</translation>
  </message>
  <message>
   <source>▲ marks the best and ▼ the worst scenario of a row</source>
   <translation>▲ señala el mejor escenario de una fila y ▼ el peor</translation>
  </message>
  <message>
   <source>What the chart shows</source>
   <translation>Lo que muestra el gráfico</translation>
  </message>
  <message>
   <source>What the chart shows.</source>
   <translation>Lo que muestra el gráfico.</translation>
  </message>
  <message>
   <source>Point at a bar, or press the arrow keys, to read its figure.</source>
   <translation>Señale una barra o pulse las teclas de flecha para leer su cifra.</translation>
  </message>
  <message>
   <source>Chart of the comparison</source>
   <translation>Gráfico de la comparación</translation>
  </message>
  <message>
   <source>C&amp;hart</source>
   <translation>&amp;Gráfico</translation>
  </message>
  <message>
   <source>What moves</source>
   <translation>Lo que se mueve</translation>
  </message>
  <message>
   <source>M&amp;oves</source>
   <translation>Camb&amp;ios</translation>
  </message>
  <message>
   <source>Ctrl+C copies this table.</source>
   <translation>Ctrl+C copia esta tabla.</translation>
  </message>
  <message>
   <source>The comparison is counted as soon as the other work has ended.</source>
   <translation>La comparación se calculará en cuanto termine el otro trabajo.</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Calculando…</translation>
  </message>
  <message>
   <source>Comparing scenarios</source>
   <translation>Comparando escenarios</translation>
  </message>
  <message>
   <source>The comparison was not counted. &lt;a href='again'&gt;Try again&lt;/a&gt;</source>
   <translation>La comparación no se calculó. &lt;a href='again'&gt;Reintentar&lt;/a&gt;</translation>
  </message>
  <message>
   <source>The scenario on the screen has changed since. &lt;a href='again'&gt;Count again&lt;/a&gt;</source>
   <translation>El escenario de la pantalla ha cambiado desde entonces. &lt;a href='again'&gt;Calcular de nuevo&lt;/a&gt;</translation>
  </message>
  <message>
   <source>Choose two to five scenarios on the page Scenarios, then Compare.</source>
   <translation>Elija de dos a cinco escenarios en la página Escenarios y pulse Comparar.</translation>
  </message>
  <message>
   <source>Deviation of {measure} per territory</source>
   <translation>Desviación de {measure} por territorio</translation>
  </message>
  <message>
   <source>Share that changes hands</source>
   <translation>Parte que cambia de manos</translation>
  </message>
  <message>
   <source>Copied {count} rows.</source>
   <translation>Se copiaron {count} filas.</translation>
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation>Archivos CSV (*.csv)</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason}</source>
   <translation>No se pudo escribir {path}: {reason}</translation>
  </message>
  <message>
   <source>The comparison is in {path}.</source>
   <translation>La comparación está en {path}.</translation>
  </message>
  <message>
   <source>There is no scenario with territories yet. Design one first.</source>
   <translation>Aún no hay ningún escenario con territorios. Diseñe uno primero.</translation>
  </message>
  <message>
   <source>The alignment in force cannot be read from the market file now. Try again later.</source>
   <translation>Ahora no se puede leer la asignación vigente del archivo de mercado. Inténtelo más tarde.</translation>
  </message>
  <message>
   <source>Something else is running. Wait for it, or stop it, then try again.</source>
   <translation>Hay otro trabajo en marcha. Espere a que termine o deténgalo, y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>Designing plans to choose from</source>
   <translation>Diseñando planes para elegir</translation>
  </message>
  <message>
   <source>Balance against moves</source>
   <translation>Balance frente a movimientos</translation>
  </message>
  <message>
   <source>Balance against compactness</source>
   <translation>Balance frente a compacidad</translation>
  </message>
  <message>
   <source>Trade-off</source>
   <translation>Alternativas</translation>
  </message>
  <message>
   <source>What a better balance is weighed against.</source>
   <translation>Con qué se contrapone un mejor balance.</translation>
  </message>
  <message>
   <source>&amp;Design the plans</source>
   <translation>&amp;Diseñar los planes</translation>
  </message>
  <message>
   <source>Design a plan for each of several limits; what is locked stays.</source>
   <translation>Diseñar un plan para cada uno de varios límites; lo bloqueado se queda.</translation>
  </message>
  <message>
   <source>Design the plans</source>
   <translation>Diseñar los planes</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>De&amp;tener</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Stop; plans that are found already stay.</source>
   <translation>Detener; los planes ya encontrados se conservan.</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>How far the designs are.</source>
   <translation>Hasta dónde han llegado los diseños.</translation>
  </message>
  <message>
   <source>Plans as points</source>
   <translation>Planes como puntos</translation>
  </message>
  <message>
   <source>Click a point to see its figures.</source>
   <translation>Haga clic en un punto para ver sus cifras.</translation>
  </message>
  <message>
   <source>Design the plans to see what a better balance costs.</source>
   <translation>Diseñe los planes para ver lo que cuesta un mejor balance.</translation>
  </message>
  <message>
   <source>Name of the scenario</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name under which the plan is kept.</source>
   <translation>Nombre con el que se conserva el plan.</translation>
  </message>
  <message>
   <source>&amp;Keep as scenario</source>
   <translation>&amp;Conservar como escenario</translation>
  </message>
  <message>
   <source>Keep the chosen plan as a new scenario and show it on the map.</source>
   <translation>Conservar el plan elegido como escenario nuevo y mostrarlo en el mapa.</translation>
  </message>
  <message>
   <source>Keep as scenario</source>
   <translation>Conservar como escenario</translation>
  </message>
  <message>
   <source>{measure} that changes hands</source>
   <translation>{measure} que cambia de manos</translation>
  </message>
  <message>
   <source>Moment in km² (lower is more compact)</source>
   <translation>Momento en km² (menos es más compacto)</translation>
  </message>
  <message>
   <source>Largest deviation</source>
   <translation>Mayor desviación</translation>
  </message>
  <message>
   <source>designed</source>
   <translation>diseñado</translation>
  </message>
  <message>
   <source>now: {name}</source>
   <translation>ahora: {name}</translation>
  </message>
  <message>
   <source>Click a point, or press the arrow keys in the chart, to see a plan's figures.</source>
   <translation>Haga clic en un punto, o pulse las flechas en el gráfico, para ver las cifras de un plan.</translation>
  </message>
  <message>
   <source>Design a scenario first; then its alternatives can be seen here.</source>
   <translation>Diseñe primero un escenario; entonces se verán aquí sus alternativas.</translation>
  </message>
  <message>
   <source>No plan can keep {limits}: {reason}</source>
   <translation>Ningún plan puede cumplir {limits}: {reason}</translation>
  </message>
  <message>
   <source>{count} ZIPs moved</source>
   <translation>{count} C.P. movidos</translation>
  </message>
  <message>
   <source>Moment {figure} km²</source>
   <translation>Momento {figure} km²</translation>
  </message>
  <message>
   <source>Give the scenario a name that no other one has.</source>
   <translation>Dé al escenario un nombre que no tenga ningún otro.</translation>
  </message>
  <message>
   <source>From the trade-offs of {name}: {what}.</source>
   <translation>De las alternativas de {name}: {what}.</translation>
  </message>
  <message>
   <source>Kept as {name}.</source>
   <translation>Conservado como {name}.</translation>
  </message>
  <message>
   <source>Keeping the plan</source>
   <translation>Conservando el plan</translation>
  </message>
  <message>
   <source>up to {share} moved</source>
   <translation>hasta {share} movido</translation>
  </message>
  <message>
   <source>within {share}</source>
   <translation>dentro de {share}</translation>
  </message>
  <message>
   <source>Largest deviation, {measure}</source>
   <translation>Mayor desviación, {measure}</translation>
  </message>
  <message>
   <source>now</source>
   <translation>ahora</translation>
  </message>
  <message>
   <source>plan</source>
   <translation>plan</translation>
  </message>
  <message>
   <source>Broken rules:</source>
   <translation>Reglas incumplidas:</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Balance</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Sugerencias</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Hierarchy</source>
   <translation>Jerarquía</translation>
  </message>
  <message>
   <source>Quotas</source>
   <translation>Cuotas</translation>
  </message>
  <message>
   <source>Performance</source>
   <translation>Rendimiento</translation>
  </message>
  <message>
   <source>Design balanced, compact sales territories</source>
   <translation>Diseñar territorios de venta equilibrados y compactos</translation>
  </message>
  <message>
   <source>Show or hide the dock Territory Designer</source>
   <translation>Mostrar u ocultar el panel Territory Designer</translation>
  </message>
  <message>
   <source>Loading Territory Designer…</source>
   <translation>Cargando Territory Designer…</translation>
  </message>
  <message>
   <source>The Python package pyproj in {folder} brings its own PROJ library and can crash QGIS on exit. Remove it from there; QGIS's own pyproj is enough.</source>
   <translation>El paquete de Python pyproj de {folder} trae su propia biblioteca PROJ y puede hacer que QGIS falle al cerrarse. Quítelo de ahí; el pyproj de QGIS basta.</translation>
  </message>
  <message>
   <source>Links and barriers</source>
   <translation>Enlaces y barreras</translation>
  </message>
  <message>
   <source>Links and barriers of the market; below them the links that join its parts by themselves.</source>
   <translation>Enlaces y barreras del mercado; debajo, los enlaces que unen sus partes por sí solos.</translation>
  </message>
  <message>
   <source>A link joins two ZIPs that do not touch, as a bridge or a ferry does. A barrier parts two that do, as a river without a bridge does. Whether a territory is in one piece is judged by both.</source>
   <translation>Un enlace une dos C.P. que no se tocan, como un puente o un transbordador. Una barrera separa dos que se tocan, como un río sin puente. Si un territorio es de una pieza se juzga por ambos.</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Enlace</translation>
  </message>
  <message>
   <source>Barrier</source>
   <translation>Barrera</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>What is added: a link or a barrier.</source>
   <translation>Qué se añade: un enlace o una barrera.</translation>
  </message>
  <message>
   <source>A ZIP. Two that are selected on the map are filled in.</source>
   <translation>Un C.P. Dos seleccionados en el mapa se rellenan.</translation>
  </message>
  <message>
   <source>From ZIP</source>
   <translation>Del C.P.</translation>
  </message>
  <message>
   <source>To ZIP</source>
   <translation>Al C.P.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Why, for example the name of the bridge.</source>
   <translation>Por qué, por ejemplo el nombre del puente.</translation>
  </message>
  <message>
   <source>from ZIP</source>
   <translation>del C.P.</translation>
  </message>
  <message>
   <source>to ZIP</source>
   <translation>al C.P.</translation>
  </message>
  <message>
   <source>note</source>
   <translation>nota</translation>
  </message>
  <message>
   <source>&amp;Add</source>
   <translation>&amp;Añadir</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Add this pair.</source>
   <translation>Añadir este par.</translation>
  </message>
  <message>
   <source>no table</source>
   <translation>ninguna tabla</translation>
  </message>
  <message>
   <source>A table or layer with the fields from_unit and to_unit, or with ZIPs in its first two text fields.</source>
   <translation>Una tabla o capa con los campos from_unit y to_unit, o con C.P. en sus dos primeros campos de texto.</translation>
  </message>
  <message>
   <source>Table of pairs</source>
   <translation>Tabla de pares</translation>
  </message>
  <message>
   <source>&amp;Table of pairs</source>
   <translation>&amp;Tabla de pares</translation>
  </message>
  <message>
   <source>Add a&amp;ll</source>
   <translation>Añadir &amp;todos</translation>
  </message>
  <message>
   <source>Add every pair of the table, as links or barriers, as is chosen above.</source>
   <translation>Añadir todos los pares de la tabla, como enlaces o barreras, según lo elegido arriba.</translation>
  </message>
  <message>
   <source>Add all</source>
   <translation>Añadir todos</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Quitar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Take the selected ones out.</source>
   <translation>Quitar los seleccionados.</translation>
  </message>
  <message>
   <source>Write them into the market.</source>
   <translation>Escribirlos en el mercado.</translation>
  </message>
  <message>
   <source>Leave the market as it is.</source>
   <translation>Dejar el mercado como está.</translation>
  </message>
  <message>
   <source>Name two ZIPs, or select two on the map.</source>
   <translation>Indique dos C.P. o seleccione dos en el mapa.</translation>
  </message>
  <message>
   <source>{first} and {second} are neighbours already.</source>
   <translation>{first} y {second} ya son vecinos.</translation>
  </message>
  <message>
   <source>{first} and {second} are no neighbours; the barrier parts nothing now.</source>
   <translation>{first} y {second} no son vecinos; la barrera no separa nada ahora.</translation>
  </message>
  <message>
   <source>Reading links and barriers</source>
   <translation>Leyendo enlaces y barreras</translation>
  </message>
  <message>
   <source>pair</source>
   <translation>par</translation>
  </message>
  <message>
   <source>pairs</source>
   <translation>pares</translation>
  </message>
  <message>
   <source>{pairs} added from {table}.</source>
   <translation>{pairs} de {table}, añadidos.</translation>
  </message>
  <message>
   <source>joins parts of the market, by itself</source>
   <translation>une partes del mercado, por sí solo</translation>
  </message>
  <message>
   <source>Double-click shows both ZIPs on the map.</source>
   <translation>Un doble clic muestra ambos C.P. en el mapa.</translation>
  </message>
  <message>
   <source>Between the middles of both ZIPs; of links that are there by themselves, across the gap.</source>
   <translation>Entre los centros de ambos C.P.; en los enlaces que están por sí solos, a través del hueco.</translation>
  </message>
  <message>
   <source>Apart (km)</source>
   <translation>Distancia (km)</translation>
  </message>
  <message>
   <source>Finding neighbours</source>
   <translation>Buscando vecinos</translation>
  </message>
  <message>
   <source>The links and barriers are in the market. Designs and edits hold to them from now on.</source>
   <translation>Los enlaces y barreras están en el mercado. Los diseños y ediciones los respetan desde ahora.</translation>
  </message>
  <message>
   <source>In several pieces now: {names}. Fix them, or design again.</source>
   <translation>Ahora en varias piezas: {names}. Corríjalos o diseñe de nuevo.</translation>
  </message>
  <message>
   <source>The links and barriers are in the file, but not yet on the map. Open the market again.</source>
   <translation>Los enlaces y barreras están en el archivo, pero aún no en el mapa. Vuelva a abrir el mercado.</translation>
  </message>
  <message>
   <source>CSV file with accounts</source>
   <translation>Archivo CSV con cuentas</translation>
  </message>
  <message>
   <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
   <translation>Tablas (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Opened {layer}: {rows}, without positions: the accounts are placed by their ZIP code.</source>
   <translation>{layer} abierto: {rows}, sin posiciones; las cuentas se sitúan por su código postal.</translation>
  </message>
  <message>
   <source>Opened {layer}: {rows}, positions from {lon} and {lat}.</source>
   <translation>{layer} abierto: {rows}, posiciones de {lon} y {lat}.</translation>
  </message>
  <message>
   <source>These are not degrees: choose other columns, or add the file as a layer.</source>
   <translation>No son grados: elija otras columnas o añada el archivo como capa.</translation>
  </message>
  <message>
   <source>{file} cannot be read: {reason}. Choose another file.</source>
   <translation>No se puede leer {file}: {reason}. Elija otro archivo.</translation>
  </message>
  <message>
   <source>{file} is empty. Choose a CSV file whose first line names the columns.</source>
   <translation>{file} está vacío. Elija un archivo CSV cuya primera línea nombre las columnas.</translation>
  </message>
  <message>
   <source>{file}: the first line must name every column, separated by comma, semicolon, tab or |. It reads: {line}</source>
   <translation>{file}: la primera línea debe nombrar todas las columnas, separadas por coma, punto y coma, tabulador o |. Dice: {line}</translation>
  </message>
  <message>
   <source>Territory Designer: opening {file}</source>
   <translation>Territory Designer: abriendo {file}</translation>
  </message>
  <message>
   <source>{file} cannot be read as a table.</source>
   <translation>{file} no se puede leer como tabla.</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Id</translation>
  </message>
  <message>
   <source>What is wrong and what to do</source>
   <translation>Qué está mal y qué hacer</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Capa</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Advertencia</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Double-click shows it on the map.</source>
   <translation>Un doble clic lo muestra en el mapa.</translation>
  </message>
  <message>
   <source>1  Data</source>
   <translation>1  Datos</translation>
  </message>
  <message>
   <source>Layer of ZIP codes or other polygons.</source>
   <translation>Capa de códigos postales u otros polígonos.</translation>
  </message>
  <message>
   <source>&amp;ZIP polygons</source>
   <translation>&amp;Zonas de C.P.</translation>
  </message>
  <message>
   <source>Field with the ZIP code; every ZIP has its own.</source>
   <translation>Campo con el código postal; cada zona tiene el suyo.</translation>
  </message>
  <message>
   <source>ZIP &amp;id field</source>
   <translation>&amp;Id de C.P.</translation>
  </message>
  <message>
   <source>none: use figures of the ZIP layer</source>
   <translation>ninguna: usar cifras de la capa de C.P.</translation>
  </message>
  <message>
   <source>CS&amp;V…</source>
   <translation>CS&amp;V…</translation>
  </message>
  <message>
   <source>Open a CSV file with accounts. Its columns are guessed from their names and shown here.</source>
   <translation>Abrir un archivo CSV con cuentas. Sus columnas se adivinan por los nombres y se muestran aquí.</translation>
  </message>
  <message>
   <source>Open a CSV file</source>
   <translation>Abrir un archivo CSV</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes.</source>
   <translation>Puntos, o una tabla con códigos postales.</translation>
  </message>
  <message>
   <source>&amp;Accounts</source>
   <translation>C&amp;uentas</translation>
  </message>
  <message>
   <source>Field with the account's own id. Optional.</source>
   <translation>Campo con el identificador de la cuenta. Opcional.</translation>
  </message>
  <message>
   <source>Account id</source>
   <translation>Id de cuenta</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, used where an account has no position. Optional.</source>
   <translation>Campo con el código postal de la cuenta, para cuentas sin posición. Opcional.</translation>
  </message>
  <message>
   <source>Account ZIP</source>
   <translation>C.P. de cuenta</translation>
  </message>
  <message>
   <source>Field of the ZIP layer with the territory in force. It becomes the first scenario, which others are compared with. Optional.</source>
   <translation>Campo de la capa de C.P. con el territorio vigente. Será el primer escenario, con el que se comparan los demás. Opcional.</translation>
  </message>
  <message>
   <source>Territory &amp;now</source>
   <translation>Territorio &amp;actual</translation>
  </message>
  <message>
   <source>&amp;Check the data</source>
   <translation>&amp;Revisar los datos</translation>
  </message>
  <message>
   <source>Look for faults in the ZIPs and accounts; nothing is changed.</source>
   <translation>Buscar fallos en los C.P. y las cuentas; no se cambia nada.</translation>
  </message>
  <message>
   <source>Check the data</source>
   <translation>Revisar los datos</translation>
  </message>
  <message>
   <source>no layer of ZIP polygons</source>
   <translation>sin capa de zonas de C.P.</translation>
  </message>
  <message>
   <source>Column of the CSV file with the longitude in degrees.</source>
   <translation>Columna del archivo CSV con la longitud en grados.</translation>
  </message>
  <message>
   <source>Longitude column</source>
   <translation>Columna de longitud</translation>
  </message>
  <message>
   <source>Column of the CSV file with the latitude in degrees.</source>
   <translation>Columna del archivo CSV con la latitud en grados.</translation>
  </message>
  <message>
   <source>Latitude column</source>
   <translation>Columna de latitud</translation>
  </message>
  <message>
   <source>Lon, lat columns</source>
   <translation>Lon., lat.</translation>
  </message>
  <message>
   <source>(no positions)</source>
   <translation>(sin posiciones)</translation>
  </message>
  <message>
   <source>id</source>
   <translation>id</translation>
  </message>
  <message>
   <source>longitude</source>
   <translation>longitud</translation>
  </message>
  <message>
   <source>latitude</source>
   <translation>latitud</translation>
  </message>
  <message>
   <source>category</source>
   <translation>categoría</translation>
  </message>
  <message>
   <source>Guessed from the names of the columns: {columns}</source>
   <translation>Adivinado por los nombres de las columnas: {columns}</translation>
  </message>
  <message>
   <source>No column was recognised by its name; choose them above.</source>
   <translation>No se reconoció ninguna columna por su nombre; elíjalas arriba.</translation>
  </message>
  <message>
   <source>Next: what workload and potential are (2 Measures).</source>
   <translation>Después: qué son la carga de trabajo y el potencial (2 Medidas).</translation>
  </message>
  <message>
   <source>Next: the rules of the design (3 Design).</source>
   <translation>Después: las reglas del diseño (3 Diseño).</translation>
  </message>
  <message>
   <source>There is no scenario yet. Press Design.</source>
   <translation>Aún no hay escenario. Pulse Diseñar.</translation>
  </message>
  <message>
   <source>Next: edit on the map, or give the territories to reps (4 Reps).</source>
   <translation>Después: edite en el mapa o dé los territorios a los representantes (4 Reps.).</translation>
  </message>
  <message>
   <source>Next: compare and approve (5 Scenarios).</source>
   <translation>Después: compare y apruebe (5 Escenarios).</translation>
  </message>
  <message>
   <source>Add a layer of ZIP polygons to the project, or open a market (Market ▸ Open).</source>
   <translation>Añada al proyecto una capa de zonas de C.P. o abra un mercado (Mercado ▸ Abrir).</translation>
  </message>
  <message>
   <source>Choose the field with the ZIP code.</source>
   <translation>Elija el campo con el código postal.</translation>
  </message>
  <message>
   <source>{count} without a rep; they can be exported all the same.</source>
   <translation>{count} sin representante; se pueden exportar igualmente.</translation>
  </message>
  <message>
   <source>territory</source>
   <translation>territorio</translation>
  </message>
  <message>
   <source>territories</source>
   <translation>territorios</translation>
  </message>
  <message>
   <source>{reps} for {territories}: those with the least capacity get none ({names}). {sizes}</source>
   <translation>{reps} para {territories}: los de menor capacidad no reciben ninguno ({names}). {sizes}</translation>
  </message>
  <message>
   <source>rep</source>
   <translation>representante</translation>
  </message>
  <message>
   <source>reps</source>
   <translation>representantes</translation>
  </message>
  <message>
   <source>{reps} for {territories}: {more} of average size stay without a rep. {sizes}</source>
   <translation>{reps} para {territories}: {more} de tamaño medio quedan sin representante. {sizes}</translation>
  </message>
  <message>
   <source>No territory belongs to a rep of the roster. Give the territories to reps first (4 Reps).</source>
   <translation>Ningún territorio pertenece a un representante de la plantilla. Asigne primero los territorios a representantes (4 Representantes).</translation>
  </message>
  <message>
   <source>{names} belong to nobody on the roster and get an average size. {sizes}</source>
   <translation>{names} no pertenecen a nadie de la plantilla y reciben un tamaño medio. {sizes}</translation>
  </message>
  <message>
   <source>All have the same capacity: each territory gets {share} of the market.</source>
   <translation>Todos tienen la misma capacidad: cada territorio recibe {share} del mercado.</translation>
  </message>
  <message>
   <source>Territories get {least} to {most} of the market.</source>
   <translation>Los territorios reciben de {least} a {most} del mercado.</translation>
  </message>
  <message>
   <source>How sure is this plan?</source>
   <translation>¿Cuán seguro es este plan?</translation>
  </message>
  <message>
   <source>How often each territory keeps its tolerances, the least sure ones first.</source>
   <translation>Cuántas veces cumple cada territorio sus tolerancias; primero los menos seguros.</translation>
  </message>
  <message>
   <source>Trying the plan out</source>
   <translation>Poniendo el plan a prueba</translation>
  </message>
  <message>
   <source>Figures may be wrong by</source>
   <translation>Error posible de las cifras</translation>
  </message>
  <message>
   <source>Standard error of each ZIP's figures: two of three lie within it. ZIPs err independently.</source>
   <translation>Error típico de las cifras de cada C.P.: dos de cada tres quedan dentro. Los C.P. se equivocan de forma independiente.</translation>
  </message>
  <message>
   <source>&amp;Calculate</source>
   <translation>&amp;Calcular</translation>
  </message>
  <message>
   <source>Draw the figures anew 1,000 times, and count how often the tolerances are kept.</source>
   <translation>Sortear las cifras 1000 veces y contar cuántas se cumplen las tolerancias.</translation>
  </message>
  <message>
   <source>Calculate</source>
   <translation>Calcular</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Close; the plan stays as it is.</source>
   <translation>Cerrar; el plan queda como está.</translation>
  </message>
  <message>
   <source>The plan was changed. Calculate again.</source>
   <translation>El plan ha cambiado. Calcule de nuevo.</translation>
  </message>
  <message>
   <source>Who owns the territory.</source>
   <translation>Quién lleva el territorio.</translation>
  </message>
  <message>
   <source>Share of the draws in which the territory keeps the tolerances of all measures.</source>
   <translation>Parte de los sorteos en que el territorio cumple las tolerancias de todas las medidas.</translation>
  </message>
  <message>
   <source>All measures: {share}</source>
   <translation>Todas las medidas: {share}</translation>
  </message>
  <message>
   <source>Holds (%)</source>
   <translation>Se cumple (%)</translation>
  </message>
  <message>
   <source>{measure} holds (%)</source>
   <translation>{measure}: se cumple (%)</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>Se cumple</translation>
  </message>
  <message>
   <source>{planned}  ({low} to {high})</source>
   <translation>{planned}  ({low} a {high})</translation>
  </message>
  <message>
   <source>Deviation from the target as planned and, in brackets, in 9 of 10 draws.</source>
   <translation>Desviación del objetivo según el plan y, entre paréntesis, en 9 de 10 sorteos.</translation>
  </message>
  <message>
   <source>{measure}: 5 of 100 draws are below (%)</source>
   <translation>{measure}: 5 de 100 sorteos por debajo (%)</translation>
  </message>
  <message>
   <source>{measure}: 5 of 100 draws are above (%)</source>
   <translation>{measure}: 5 de 100 sorteos por encima (%)</translation>
  </message>
  <message>
   <source>Not yet: the market is made with the first design, or opened; then it can hold the reps.</source>
   <translation>Todavía no: el mercado se crea con el primer diseño, o se abre; entonces puede guardar los representantes.</translation>
  </message>
  <message>
   <source>The market holds no reps yet. Choose them first (4 Reps).</source>
   <translation>El mercado aún no tiene representantes. Elíjalos primero (4 Representantes).</translation>
  </message>
  <message>
   <source>Not yet: the market is made with the first design, or opened.</source>
   <translation>Todavía no: el mercado se crea con el primer diseño, o se abre.</translation>
  </message>
  <message>
   <source>The market has no accounts. Choose a layer of accounts (1 Data) and design again.</source>
   <translation>El mercado no tiene cuentas. Elija una capa de cuentas (1 Datos) y diseñe otra vez.</translation>
  </message>
  <message>
   <source>No field of the accounts holds segments: a few different texts or whole numbers.</source>
   <translation>Ningún campo de las cuentas contiene segmentos: unos pocos textos o números enteros distintos.</translation>
  </message>
  <message>
   <source>{why} Until then shares are equal.</source>
   <translation>{why} Hasta entonces las partes son iguales.</translation>
  </message>
  <message>
   <source>Something is locked. Start from the scenario on the map, which keeps it, or unlock it.</source>
   <translation>Hay algo bloqueado. Parta del escenario del mapa, que lo conserva, o desbloquéelo.</translation>
  </message>
  <message>
   <source>Designing</source>
   <translation>Diseñando</translation>
  </message>
  <message>
   <source>Rebalance</source>
   <translation>Reequilibrar</translation>
  </message>
  <message>
   <source>Rebalancing</source>
   <translation>Reequilibrando</translation>
  </message>
  <message>
   <source>{name} is within its tolerance already.</source>
   <translation>{name} ya está dentro de su tolerancia.</translation>
  </message>
  <message>
   <source>Fix {name}</source>
   <translation>Corregir {name}</translation>
  </message>
  <message>
   <source>{name} is within its tolerance; moved: {zips}.</source>
   <translation>{name} está dentro de su tolerancia; movido: {zips}.</translation>
  </message>
  <message>
   <source>Fixing {name}</source>
   <translation>Corrigiendo {name}</translation>
  </message>
  <message>
   <source>Split {name} into {parts}</source>
   <translation>Dividir {name} en {parts}</translation>
  </message>
  <message>
   <source>Splitting {name}</source>
   <translation>Dividiendo {name}</translation>
  </message>
  <message>
   <source>Dissolve {name}</source>
   <translation>Disolver {name}</translation>
  </message>
  <message>
   <source>Dissolving {name}</source>
   <translation>Disolviendo {name}</translation>
  </message>
  <message>
   <source>Something else is running. Wait for it, or cancel it.</source>
   <translation>Hay otro trabajo en marcha. Espere a que termine o cancélelo.</translation>
  </message>
  <message>
   <source>There is no scenario that may be changed. Design one, or duplicate the approved one.</source>
   <translation>No hay ningún escenario que se pueda cambiar. Diseñe uno o duplique el aprobado.</translation>
  </message>
  <message>
   <source>Scenario {number}</source>
   <translation>Escenario {number}</translation>
  </message>
  <message>
   <source>Design of {count}</source>
   <translation>Diseño de {count}</translation>
  </message>
  <message>
   <source>The plan was changed while this ran, so its result was left out. Start it again.</source>
   <translation>El plan cambió mientras esto se ejecutaba, así que se descartó el resultado. Inícielo de nuevo.</translation>
  </message>
  <message>
   <source>{measure} within {percent}</source>
   <translation>{measure} dentro de {percent}</translation>
  </message>
  <message>
   <source>Proven to be within {gap} of the best possible moment.</source>
   <translation>Está demostrado que dista como mucho {gap} del mejor momento posible.</translation>
  </message>
  <message>
   <source>Not kept: {broken}</source>
   <translation>No se cumple: {broken}</translation>
  </message>
  <message>
   <source>And {count} more.</source>
   <translation>Y {count} más.</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Borrador</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>Minucioso</translation>
  </message>
  <message>
   <source>3  Design</source>
   <translation>3  Diseño</translation>
  </message>
  <message>
   <source>&amp;How many?</source>
   <translation>¿Cuán&amp;tos?</translation>
  </message>
  <message>
   <source>How many reps the workload needs, and what each number could serve.</source>
   <translation>Cuántos representantes pide la carga de trabajo y qué podría atender cada número.</translation>
  </message>
  <message>
   <source>How many territories to design.</source>
   <translation>Cuántos territorios se diseñan.</translation>
  </message>
  <message>
   <source>Te&amp;rritories</source>
   <translation>Te&amp;rritorios</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's workload from its target. A hard limit.</source>
   <translation>Mayor desviación de la carga de trabajo de un territorio respecto a su objetivo. Un límite estricto.</translation>
  </message>
  <message>
   <source>Workload tolerance</source>
   <translation>Tolerancia de la carga de trabajo</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's potential from its target. A hard limit.</source>
   <translation>Mayor desviación del potencial de un territorio respecto a su objetivo. Un límite estricto.</translation>
  </message>
  <message>
   <source>Potential tolerance</source>
   <translation>Tolerancia del potencial</translation>
  </message>
  <message>
   <source>&amp;Design</source>
   <translation>&amp;Diseñar</translation>
  </message>
  <message>
   <source>Design the territories with these rules. Undo brings back what was there.</source>
   <translation>Diseñar los territorios con estas reglas. Deshacer recupera lo que había.</translation>
  </message>
  <message>
   <source>Design</source>
   <translation>Diseño</translation>
  </message>
  <message>
   <source>the scenario {name}</source>
   <translation>el escenario {name}</translation>
  </message>
  <message>
   <source>the scenario on the map</source>
   <translation>el escenario del mapa</translation>
  </message>
  <message>
   <source>Sma&amp;ller territories for less capacity</source>
   <translation>Territorios me&amp;nores con menos capacidad</translation>
  </message>
  <message>
   <source>Reps with less capacity (hours/year; new reps count less) get smaller territories: targets are their shares of the capacity instead of equal shares.</source>
   <translation>Los representantes con menos capacidad (horas/año; los nuevos cuentan menos) reciben territorios menores: los objetivos son sus partes de la capacidad en vez de partes iguales.</translation>
  </message>
  <message>
   <source>Smaller territories for less capacity</source>
   <translation>Territorios menores con menos capacidad</translation>
  </message>
  <message>
   <source>Allow for &amp;errors in the figures</source>
   <translation>Pre&amp;ver errores en las cifras</translation>
  </message>
  <message>
   <source>Keep the tolerances although figures may be wrong: workload and potential are estimates. The design then keeps tighter tolerances, and is tried out on 1,000 draws of figures that are wrong by as much.</source>
   <translation>Cumplir las tolerancias aunque las cifras se equivoquen: carga de trabajo y potencial son estimaciones. El diseño cumple entonces tolerancias más estrechas y se prueba con 1000 sorteos de cifras igual de erróneas.</translation>
  </message>
  <message>
   <source>Allow for errors in the figures</source>
   <translation>Prever errores en las cifras</translation>
  </message>
  <message>
   <source>Error of the figures</source>
   <translation>Error de las cifras</translation>
  </message>
  <message>
   <source>How likely the whole plan, every territory in every measure, shall keep its tolerances.</source>
   <translation>Con qué probabilidad todo el plan, cada territorio en cada medida, debe cumplir sus tolerancias.</translation>
  </message>
  <message>
   <source>Chance</source>
   <translation>Probabilidad</translation>
  </message>
  <message>
   <source>new territories</source>
   <translation>territorios nuevos</translation>
  </message>
  <message>
   <source>A design from scratch, or one that moves as little as asked for. Where something is locked, only the second is possible.</source>
   <translation>Un diseño desde cero, o uno que mueve tan poco como se pida. Si hay algo bloqueado, solo es posible el segundo.</translation>
  </message>
  <message>
   <source>&amp;Start from</source>
   <translation>&amp;Empezar por</translation>
  </message>
  <message>
   <source>Largest share of workload and potential that may change hands. A hard limit.</source>
   <translation>Mayor parte de la carga de trabajo y del potencial que puede cambiar de manos. Un límite estricto.</translation>
  </message>
  <message>
   <source>&amp;May move</source>
   <translation>&amp;Puede moverse</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>More effort finds more compact territories and takes longer.</source>
   <translation>Más esfuerzo encuentra territorios más compactos y tarda más.</translation>
  </message>
  <message>
   <source>Effort</source>
   <translation>Esfuerzo</translation>
  </message>
  <message>
   <source>Equal seeds give equal designs; another seed gives another one.</source>
   <translation>Semillas iguales dan diseños iguales; otra semilla da otro.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <source>Every territory in one piece</source>
   <translation>Cada territorio en una sola pieza</translation>
  </message>
  <message>
   <source>Every ZIP reaches every other of its territory without leaving it.</source>
   <translation>Cada C.P. llega a todos los demás de su territorio sin salir de él.</translation>
  </message>
  <message>
   <source>How s&amp;ure is this plan?</source>
   <translation>¿Cuán seg&amp;uro es este plan?</translation>
  </message>
  <message>
   <source>How often each territory keeps its tolerances when the figures are not quite right.</source>
   <translation>Cuántas veces cumple cada territorio sus tolerancias cuando las cifras no son del todo exactas.</translation>
  </message>
  <message>
   <source>Territories of their own for groups of segments, such as enterprise and small business, on the same map.</source>
   <translation>Territorios propios para grupos de segmentos, como grandes cuentas y pequeñas empresas, en el mismo mapa.</translation>
  </message>
  <message>
   <source>Territories &amp;by segment…</source>
   <translation>Territorios por segment&amp;o…</translation>
  </message>
  <message>
   <source>With figures that may be wrong by {error}, a design must keep {tight} to keep {wanted} with a chance of {chance}. That cannot be done: {reason} Allow a wider tolerance, a smaller error or a lower chance.</source>
   <translation>Con cifras que pueden equivocarse en {error}, un diseño debe cumplir {tight} para cumplir {wanted} con una probabilidad de {chance}. Eso no es posible: {reason} Permita más tolerancia, un error menor o una probabilidad menor.</translation>
  </message>
  <message>
   <source>{name} has no ZIP. Give it some, or dissolve it, then calculate again.</source>
   <translation>{name} no tiene ningún C.P. Dele alguno o disuélvalo, y calcule de nuevo.</translation>
  </message>
  <message>
   <source>With these errors the whole plan keeps its tolerances in {plan} of {draws} draws; the least sure territory is {name} ({share}).</source>
   <translation>Con estos errores, todo el plan cumple sus tolerancias en {plan} de {draws} sorteos; el territorio menos seguro es {name} ({share}).</translation>
  </message>
  <message>
   <source>{hours}, of it {share} travel</source>
   <translation>{hours}, de ellas {share} de viaje</translation>
  </message>
  <message>
   <source>Named accounts</source>
   <translation>Cuentas clave</translation>
  </message>
  <message>
   <source>{hours}, {share} of the work</source>
   <translation>{hours}, {share} del trabajo</translation>
  </message>
  <message>
   <source>Capacity of a rep</source>
   <translation>Capacidad de un representante</translation>
  </message>
  <message>
   <source>Reps needed</source>
   <translation>Representantes necesarios</translation>
  </message>
  <message>
   <source>{reps} ({share} of their time)</source>
   <translation>{reps} ({share} de su tiempo)</translation>
  </message>
  <message>
   <source>{share} of their time</source>
   <translation>{share} de su tiempo</translation>
  </message>
  <message>
   <source>{hours} too few, {share} of the work</source>
   <translation>faltan {hours}, {share} del trabajo</translation>
  </message>
  <message>
   <source>{hours} to spare</source>
   <translation>sobran {hours}</translation>
  </message>
  <message>
   <source>{share} of the potential at best</source>
   <translation>{share} del potencial en el mejor caso</translation>
  </message>
  <message>
   <source>{count} chosen now</source>
   <translation>{count} elegidos ahora</translation>
  </message>
  <message>
   <source>{count} on the roster</source>
   <translation>{count} en la plantilla</translation>
  </message>
  <message>
   <source>Sales that pay for a rep</source>
   <translation>Ventas que pagan a un representante</translation>
  </message>
  <message>
   <source>One more rep pays up to</source>
   <translation>Uno más compensa hasta</translation>
  </message>
  <message>
   <source>Potential, at best</source>
   <translation>Potencial, mejor caso</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Reps.</translation>
  </message>
  <message>
   <source>Served (%)</source>
   <translation>Atendido (%)</translation>
  </message>
  <message>
   <source>needed {count}</source>
   <translation>necesarios {count}</translation>
  </message>
  <message>
   <source>now {count}</source>
   <translation>ahora {count}</translation>
  </message>
  <message>
   <source>Workload {share}</source>
   <translation>Carga de trabajo {share}</translation>
  </message>
  <message>
   <source>Potential {share} at best</source>
   <translation>Potencial {share} en el mejor caso</translation>
  </message>
  <message>
   <source>The last rep adds {money}</source>
   <translation>El último representante aporta {money}</translation>
  </message>
  <message>
   <source>and earns {money} beyond the own cost</source>
   <translation>y gana {money} por encima de su coste</translation>
  </message>
  <message>
   <source>{hours} h/year</source>
   <translation>{hours} h/año</translation>
  </message>
  <message>
   <source>$ {amount}/year</source>
   <translation>$ {amount}/año</translation>
  </message>
  <message>
   <source>How many territories?</source>
   <translation>¿Cuántos territorios?</translation>
  </message>
  <message>
   <source>Reps and what they could serve</source>
   <translation>Representantes y lo que podrían atender</translation>
  </message>
  <message>
   <source>Click a number of reps, or press the arrow keys.</source>
   <translation>Haga clic en un número de representantes o pulse las flechas.</translation>
  </message>
  <message>
   <source>Weeks in which a rep works: 52 less holidays, illness and training. 1 to 53; 48 is the textbook's example.</source>
   <translation>Semanas en que trabaja un representante: 52 menos vacaciones, enfermedad y formación. De 1 a 53; 48 es el ejemplo del manual.</translation>
  </message>
  <message>
   <source>&amp;Weeks per year</source>
   <translation>&amp;Semanas al año</translation>
  </message>
  <message>
   <source> h</source>
   <translation> h</translation>
  </message>
  <message>
   <source>Working hours of a rep in a week, all duties together. 1 to 100; 40 is the textbook's example.</source>
   <translation>Horas de trabajo de un representante a la semana, con todas sus tareas. De 1 a 100; 40 es el ejemplo del manual.</translation>
  </message>
  <message>
   <source>&amp;Hours per week</source>
   <translation>&amp;Horas por semana</translation>
  </message>
  <message>
   <source>Share of the hours spent with customers; the rest is travel, administration and meetings. 48 weeks of 40 hours and 50 % make 960 hours a year, the textbook's example.</source>
   <translation>Parte de las horas con clientes; el resto son viajes, administración y reuniones. 48 semanas de 40 horas y 50 % son 960 horas al año, el ejemplo del manual.</translation>
  </message>
  <message>
   <source>&amp;Selling share</source>
   <translation>&amp;Parte de venta</translation>
  </message>
  <message>
   <source>The workload &amp;includes travel</source>
   <translation>La carga de trabajo &amp;incluye viajes</translation>
  </message>
  <message>
   <source>Tick it where hours on the road are part of the workload, so that they count on both sides.</source>
   <translation>Márquelo si las horas de viaje forman parte de la carga de trabajo, para que cuenten en ambos lados.</translation>
  </message>
  <message>
   <source>The workload includes travel</source>
   <translation>La carga de trabajo incluye viajes</translation>
  </message>
  <message>
   <source>Share of the hours spent on the road. Selling and travel together are 100 % at most.</source>
   <translation>Parte de las horas de viaje. Venta y viaje juntos son como mucho el 100 %.</translation>
  </message>
  <message>
   <source>Tra&amp;vel share</source>
   <translation>Parte de &amp;viaje</translation>
  </message>
  <message>
   <source>not given</source>
   <translation>no indicado</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of one rep in a year.</source>
   <translation>Sueldo, prima, coche y gastos generales de un representante al año.</translation>
  </message>
  <message>
   <source>&amp;Cost per rep</source>
   <translation>&amp;Coste por representante</translation>
  </message>
  <message>
   <source>Share of the sales that is left before the cost of reps. With the cost: where one more rep pays.</source>
   <translation>Parte de las ventas que queda antes del coste de los representantes. Con el coste: hasta dónde compensa uno más.</translation>
  </message>
  <message>
   <source>&amp;Margin</source>
   <translation>&amp;Margen</translation>
  </message>
  <message>
   <source>Close and leave the number as it is.</source>
   <translation>Cerrar y dejar el número como está.</translation>
  </message>
  <message>
   <source>Use this number</source>
   <translation>Usar este número</translation>
  </message>
  <message>
   <source>Design so many territories.</source>
   <translation>Diseñar tantos territorios.</translation>
  </message>
  <message>
   <source>&amp;Use {count}</source>
   <translation>&amp;Usar {count}</translation>
  </message>
  <message>
   <source>Territory Designer</source>
   <translation>Territory Designer</translation>
  </message>
  <message>
   <source>New territory from selection</source>
   <translation>Nuevo territorio con la selección</translation>
  </message>
  <message>
   <source>Make a territory of the ZIPs that are selected on the map</source>
   <translation>Hacer un territorio con los C.P. seleccionados en el mapa</translation>
  </message>
  <message>
   <source>Select ZIPs on the map first.</source>
   <translation>Seleccione primero C.P. en el mapa.</translation>
  </message>
  <message>
   <source>Every territory is within tolerance.</source>
   <translation>Todos los territorios están dentro de la tolerancia.</translation>
  </message>
  <message>
   <source>The target territory is within tolerance.</source>
   <translation>El territorio objetivo está dentro de la tolerancia.</translation>
  </message>
  <message>
   <source>Click</source>
   <translation>Clic</translation>
  </message>
  <message>
   <source>Click ZIPs, one at a time</source>
   <translation>Haga clic en los C.P., uno a uno</translation>
  </message>
  <message>
   <source>Box</source>
   <translation>Rectángulo</translation>
  </message>
  <message>
   <source>Drag a box; ZIPs whose middle is in it move</source>
   <translation>Arrastre un rectángulo; se mueven los C.P. cuyo centro queda dentro</translation>
  </message>
  <message>
   <source>Lasso</source>
   <translation>Lazo</translation>
  </message>
  <message>
   <source>Draw a lasso; ZIPs whose middle is in it move</source>
   <translation>Dibuje un lazo; se mueven los C.P. cuyo centro queda dentro</translation>
  </message>
  <message>
   <source>Paint</source>
   <translation>Pintar</translation>
  </message>
  <message>
   <source>Drag over ZIPs; each one that the mouse touches moves</source>
   <translation>Arrastre sobre los C.P.; se mueve cada uno que toca el ratón</translation>
  </message>
  <message>
   <source>Reassign ZIPs</source>
   <translation>Reasignar C.P.</translation>
  </message>
  <message>
   <source>Lock ZIPs</source>
   <translation>Bloquear C.P.</translation>
  </message>
  <message>
   <source>Click a ZIP or drag a box: the ZIPs stay where they are, whatever is designed; again unlocks them</source>
   <translation>Haga clic en un C.P. o arrastre un rectángulo: los C.P. se quedan donde están, se diseñe lo que se diseñe; otra vez los desbloquea</translation>
  </message>
  <message>
   <source>Why is this ZIP here?</source>
   <translation>¿Por qué está aquí este C.P.?</translation>
  </message>
  <message>
   <source>Click a ZIP: which territory is next best for it, and what that would cost</source>
   <translation>Haga clic en un C.P.: qué territorio es el segundo mejor para él y qué costaría</translation>
  </message>
  <message>
   <source>The five moves that help balance most</source>
   <translation>Los cinco movimientos que más ayudan al balance</translation>
  </message>
  <message>
   <source>Fix territory</source>
   <translation>Corregir territorio</translation>
  </message>
  <message>
   <source>Bring the target territory, or else the one farthest out, within its tolerance; as few ZIPs as possible move</source>
   <translation>Llevar dentro de su tolerancia el territorio objetivo o, si no lo hay, el más alejado; se mueven los menos C.P. posibles</translation>
  </message>
  <message>
   <source>Rebalance around locks</source>
   <translation>Reequilibrar en torno a lo bloqueado</translation>
  </message>
  <message>
   <source>Design anew all that is not locked, from the plan on the screen</source>
   <translation>Diseñar de nuevo todo lo que no está bloqueado, a partir del plan de la pantalla</translation>
  </message>
  <message>
   <source>What the colours of the ZIPs show</source>
   <translation>Lo que muestran los colores de los C.P.</translation>
  </message>
  <message>
   <source>Colour by</source>
   <translation>Colorear por</translation>
  </message>
  <message>
   <source>Colour &amp;by</source>
   <translation>Colorear &amp;por</translation>
  </message>
  <message>
   <source>Field of the accounts that their colours and shapes show</source>
   <translation>Campo de las cuentas que muestran sus colores y formas</translation>
  </message>
  <message>
   <source>Field of the segment</source>
   <translation>Campo del segmento</translation>
  </message>
  <message>
   <source>{how} to the target. Without a target, a click gives the ZIP to the neighbour nearest to the cursor; a drag extends the territory it starts in. Right click: choose the target. Shift: select instead.</source>
   <translation>{how}: al objetivo. Sin objetivo, un clic da el C.P. al vecino más cercano al cursor; arrastrar amplía el territorio en el que se empieza. Clic derecho: elegir el objetivo. Mayús: seleccionar en su lugar.</translation>
  </message>
  <message>
   <source>Open a market first.</source>
   <translation>Abra primero un mercado.</translation>
  </message>
  <message>
   <source>Design territories first.</source>
   <translation>Diseñe primero los territorios.</translation>
  </message>
  <message>
   <source>The scenario {name} is approved. Duplicate it to change the copy.</source>
   <translation>El escenario {name} está aprobado. Duplíquelo para cambiar la copia.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>No hay nada que deshacer.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>No hay nada que rehacer.</translation>
  </message>
  <message>
   <source>Design territories first, or open a scenario.</source>
   <translation>Diseñe primero los territorios o abra un escenario.</translation>
  </message>
  <message>
   <source>Lock {what}</source>
   <translation>Bloquear {what}</translation>
  </message>
  <message>
   <source>{what} is locked: click to unlock</source>
   <translation>{what} está bloqueado: clic para desbloquear</translation>
  </message>
  <message>
   <source>Unlock {what}</source>
   <translation>Desbloquear {what}</translation>
  </message>
  <message>
   <source>{name} is locked as a whole</source>
   <translation>{name} está bloqueado por completo</translation>
  </message>
  <message>
   <source>Click a ZIP or drag a box to lock ZIPs where they are; again to unlock them.</source>
   <translation>Haga clic en un C.P. o arrastre un rectángulo para bloquear C.P. donde están; otra vez para desbloquearlos.</translation>
  </message>
  <message>
   <source>{zips} locked.</source>
   <translation>Bloqueado: {zips}.</translation>
  </message>
  <message>
   <source>{names} and {count} more</source>
   <translation>{names} y {count} más</translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names} y {last}</translation>
  </message>
  <message>
   <source>{what} → {name}</source>
   <translation>{what} → {name}</translation>
  </message>
  <message>
   <source>Already in {name}</source>
   <translation>Ya está en {name}</translation>
  </message>
  <message>
   <source>{name} falls apart: {zips} cut off ({ids})</source>
   <translation>{name} se parte: {zips} separados ({ids})</translation>
  </message>
  <message>
   <source>{name} loses its last ZIP</source>
   <translation>{name} pierde su último C.P.</translation>
  </message>
  <message>
   <source>{zips} would not touch {name}</source>
   <translation>{zips} no tocarían {name}</translation>
  </message>
  <message>
   <source>{id} is locked and stays</source>
   <translation>{id} está bloqueado y se queda</translation>
  </message>
  <message>
   <source>{ids} are locked and stay</source>
   <translation>{ids} están bloqueados y se quedan</translation>
  </message>
  <message>
   <source>{name} is locked</source>
   <translation>{name} está bloqueado</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>y {count} más</translation>
  </message>
  <message>
   <source>Click a ZIP</source>
   <translation>Haga clic en un C.P.</translation>
  </message>
  <message>
   <source>Drag a box around ZIPs</source>
   <translation>Arrastre un rectángulo alrededor de los C.P.</translation>
  </message>
  <message>
   <source>Draw a lasso around ZIPs</source>
   <translation>Dibuje un lazo alrededor de los C.P.</translation>
  </message>
  <message>
   <source>Drag over ZIPs</source>
   <translation>Arrastre sobre los C.P.</translation>
  </message>
  <message>
   <source>{how} to move to {name}.</source>
   <translation>{how} para moverlos a {name}.</translation>
  </message>
  <message>
   <source>{how} to move it to the neighbour nearest to the cursor.</source>
   <translation>{how} para moverlo al vecino más cercano al cursor.</translation>
  </message>
  <message>
   <source>{how}: the territory where you start gets them.</source>
   <translation>{how}: los recibe el territorio en el que empiece.</translation>
  </message>
  <message>
   <source>{what} Right click: choose the target. Shift: select. Esc: cancel.</source>
   <translation>{what} Clic derecho: elegir el objetivo. Mayús: seleccionar. Esc: cancelar.</translation>
  </message>
  <message>
   <source>{id} has no neighbour in another territory. Right click the territory it should go to.</source>
   <translation>{id} no tiene ningún vecino en otro territorio. Haga clic derecho en el territorio al que debe ir.</translation>
  </message>
  <message>
   <source>Start in the territory that should grow, or right click it first.</source>
   <translation>Empiece en el territorio que debe crecer, o haga antes clic derecho en él.</translation>
  </message>
  <message>
   <source>Select {zips}</source>
   <translation>Seleccionar {zips}</translation>
  </message>
  <message>
   <source>Click: why is it here?</source>
   <translation>Clic: ¿por qué está aquí?</translation>
  </message>
  <message>
   <source>Click a ZIP to see why it is in its territory, and what another one would cost.</source>
   <translation>Haga clic en un C.P. para ver por qué está en su territorio y qué costaría otro.</translation>
  </message>
  <message>
   <source>Move {ids} from {here} to {there}</source>
   <translation>Mover {ids} de {here} a {there}</translation>
  </message>
  <message>
   <source>as compact as before</source>
   <translation>tan compacto como antes</translation>
  </message>
  <message>
   <source>{size} km² less compact</source>
   <translation>{size} km² menos compacto</translation>
  </message>
  <message>
   <source>{size} km² more compact</source>
   <translation>{size} km² más compacto</translation>
  </message>
  <message>
   <source>{id} is locked</source>
   <translation>{id} está bloqueado</translation>
  </message>
  <message>
   <source>{own} or {name} is locked</source>
   <translation>{own} o {name} está bloqueado</translation>
  </message>
  <message>
   <source>{own} would lose its last ZIP</source>
   <translation>{own} perdería su último C.P.</translation>
  </message>
  <message>
   <source>{own} would fall apart</source>
   <translation>{own} se partiría</translation>
  </message>
  <message>
   <source>{id} would not touch {name}</source>
   <translation>{id} no tocaría {name}</translation>
  </message>
  <message>
   <source>{own} or {name} would leave the tolerance</source>
   <translation>{own} o {name} saldría de la tolerancia</translation>
  </message>
  <message>
   <source>{name} would cross a border that no territory may cross</source>
   <translation>{name} cruzaría un límite que ningún territorio puede cruzar</translation>
  </message>
  <message>
   <source>ZIPs that must be apart would be together in {name}</source>
   <translation>C.P. que deben estar separados quedarían juntos en {name}</translation>
  </message>
  <message>
   <source>more would change hands than the rules allow</source>
   <translation>cambiaría de manos más de lo que permiten las reglas</translation>
  </message>
  <message>
   <source>{id} has no territory.</source>
   <translation>{id} no tiene territorio.</translation>
  </message>
  <message>
   <source>{id} is locked in {name}.</source>
   <translation>{id} está bloqueado en {name}.</translation>
  </message>
  <message>
   <source>{name} is locked with all its ZIPs.</source>
   <translation>{name} está bloqueado con todos sus C.P.</translation>
  </message>
  <message>
   <source>{id} touches {name} only, so that no other territory can have it.</source>
   <translation>{id} solo toca {name}, así que ningún otro territorio puede tenerlo.</translation>
  </message>
  <message>
   <source>Every other territory that {id} touches would break a rule.</source>
   <translation>Cualquier otro territorio que toca {id} incumpliría una regla.</translation>
  </message>
  <message>
   <source>Next best is {better}: fairer than {name}, and no rule is broken.</source>
   <translation>El segundo mejor es {better}: más equilibrado que {name}, y no se incumple ninguna regla.</translation>
  </message>
  <message>
   <source>In {name} the plan is fairest. Next best is {better}.</source>
   <translation>En {name} el plan es el más equilibrado. El segundo mejor es {better}.</translation>
  </message>
  <message>
   <source>{name}: not possible</source>
   <translation>{name}: no es posible</translation>
  </message>
  <message>
   <source>{name}: possible and fairer</source>
   <translation>{name}: posible y más equilibrado</translation>
  </message>
  <message>
   <source>{name}: less fair</source>
   <translation>{name}: menos equilibrado</translation>
  </message>
  <message>
   <source>{accounts} back where the alignment has them</source>
   <translation>{accounts} de vuelta donde las tiene la asignación</translation>
  </message>
  <message>
   <source>{accounts} more change hands</source>
   <translation>{accounts} más cambian de manos</translation>
  </message>
  <message>
   <source>no account more changes hands</source>
   <translation>ninguna cuenta más cambia de manos</translation>
  </message>
  <message>
   <source>{ids} stay together and would move</source>
   <translation>{ids} siguen juntos y se moverían</translation>
  </message>
  <message>
   <source>Mark the ZIPs on the map</source>
   <translation>Señalar los C.P. en el mapa</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Do this move; it can be undone</source>
   <translation>Hacer este movimiento; se puede deshacer</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Aplicar</translation>
  </message>
  <message>
   <source>&amp;Refresh</source>
   <translation>&amp;Actualizar</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>Actualizar</translation>
  </message>
  <message>
   <source>Look for the best moves in the plan as it is</source>
   <translation>Buscar los mejores movimientos en el plan tal como está</translation>
  </message>
  <message>
   <source>Looking for suggestions when the other work is done …</source>
   <translation>Se buscarán sugerencias cuando termine el otro trabajo …</translation>
  </message>
  <message>
   <source>Looking for the moves that help most</source>
   <translation>Buscando los movimientos que más ayudan</translation>
  </message>
  <message>
   <source>Looking for suggestions …</source>
   <translation>Buscando sugerencias …</translation>
  </message>
  <message>
   <source>The plan has changed since. Refresh looks again.</source>
   <translation>El plan ha cambiado desde entonces. Actualizar busca de nuevo.</translation>
  </message>
  <message>
   <source>Design territories, or open a scenario: then the best moves by hand stand here.</source>
   <translation>Diseñe territorios o abra un escenario: entonces aquí estarán los mejores movimientos a mano.</translation>
  </message>
  <message>
   <source>&lt;b&gt;Moves that help balance most&lt;/b&gt;, without breaking a rule:</source>
   <translation>&lt;b&gt;Movimientos que más ayudan al balance&lt;/b&gt;, sin incumplir ninguna regla:</translation>
  </message>
  <message>
   <source>&lt;b&gt;No suggestions:&lt;/b&gt; no move of a ZIP, or of up to three, makes this plan fairer.</source>
   <translation>&lt;b&gt;Sin sugerencias:&lt;/b&gt; ningún movimiento de un C.P., o de hasta tres, hace este plan más equilibrado.</translation>
  </message>
  <message>
   <source>Why is a ZIP in its territory? Take the tool with the question mark and click it on the map.</source>
   <translation>¿Por qué está un C.P. en su territorio? Tome la herramienta con el signo de interrogación y haga clic en él en el mapa.</translation>
  </message>
  <message>
   <source>Why is {id} where it is?</source>
   <translation>¿Por qué está {id} donde está?</translation>
  </message>
  <message>
   <source>Where ZIPs go that you move on the map. A right click on the map chooses the territory there.</source>
   <translation>Adónde van los C.P. que mueva en el mapa. Un clic derecho en el mapa elige el territorio de ese punto.</translation>
  </message>
  <message>
   <source>Target territory</source>
   <translation>Territorio objetivo</translation>
  </message>
  <message>
   <source>Neighbour under the cursor</source>
   <translation>Vecino bajo el cursor</translation>
  </message>
  <message>
   <source>{name} (locked)</source>
   <translation>{name} (bloqueado)</translation>
  </message>
  <message>
   <source>Undo: {step}</source>
   <translation>Deshacer: {step}</translation>
  </message>
  <message>
   <source>Nothing to undo</source>
   <translation>Nada que deshacer</translation>
  </message>
  <message>
   <source>Redo: {step}</source>
   <translation>Rehacer: {step}</translation>
  </message>
  <message>
   <source>Nothing to redo</source>
   <translation>Nada que rehacer</translation>
  </message>
  <message>
   <source>{what} (Ctrl+Z on the map)</source>
   <translation>{what} (Ctrl+Z en el mapa)</translation>
  </message>
  <message>
   <source>{what} (Ctrl+Shift+Z on the map)</source>
   <translation>{what} (Ctrl+Mayús+Z en el mapa)</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>bn</source>
   <translation>mil M</translation>
  </message>
  <message>
   <source>M</source>
   <translation>M</translation>
  </message>
  <message>
   <source> h/year</source>
   <translation> h/año</translation>
  </message>
  <message>
   <source>/year</source>
   <translation>/año</translation>
  </message>
  <message>
   <source>&lt;b&gt;Fair territories in minutes.&lt;/b&gt; Add a layer of ZIP polygons and one of accounts to the project, or try everything with the sample: 735 ZIPs of Georgia and 11,080 food retailers.</source>
   <translation>&lt;b&gt;Territorios equilibrados en minutos.&lt;/b&gt; Añada al proyecto una capa de zonas de C.P. y otra de cuentas, o pruébelo todo con el ejemplo: 735 zonas ZIP de Georgia y 11.080 comercios de alimentación.</translation>
  </message>
  <message>
   <source>Open the sa&amp;mple</source>
   <translation>Abrir el e&amp;jemplo</translation>
  </message>
  <message>
   <source>Load the sample of Georgia and fill in all pages; then press Design.</source>
   <translation>Cargar el ejemplo de Georgia y rellenar todas las páginas; después pulse Diseñar.</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>Abrir el ejemplo</translation>
  </message>
  <message>
   <source>The sample is open and all pages are filled in. Press Design; look at the pages before it later.</source>
   <translation>El ejemplo está abierto y todas las páginas están rellenas. Pulse Diseñar; las páginas anteriores puede mirarlas después.</translation>
  </message>
  <message>
   <source>Build districts</source>
   <translation>Formar distritos</translation>
  </message>
  <message>
   <source>{title}, of {count} × {below}</source>
   <translation>{title}, de {count} × {below}</translation>
  </message>
  <message>
   <source>What is built, and of what. A level that is there is replaced; names stay where areas overlap.</source>
   <translation>Qué se forma y de qué. Un nivel existente se sustituye; los nombres se conservan donde las áreas coinciden.</translation>
  </message>
  <message>
   <source>&amp;Level</source>
   <translation>&amp;Nivel</translation>
  </message>
  <message>
   <source>What one of them is called, for example Zone.</source>
   <translation>Cómo se llama uno de ellos, por ejemplo Zona.</translation>
  </message>
  <message>
   <source>&amp;Name of the level</source>
   <translation>N&amp;ombre del nivel</translation>
  </message>
  <message>
   <source>&amp;How many</source>
   <translation>&amp;Cuántos</translation>
  </message>
  <message>
   <source>How many of them are built.</source>
   <translation>Cuántos de ellos se forman.</translation>
  </message>
  <message>
   <source>How far one may be from an equal share, a hard limit.</source>
   <translation>Cuánto puede apartarse uno de una parte igual; un límite estricto.</translation>
  </message>
  <message>
   <source>How large they get</source>
   <translation>Qué tamaño alcanzan</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Formar</translation>
  </message>
  <message>
   <source>There are too few territories to put together.</source>
   <translation>Hay muy pocos territorios para agruparlos.</translation>
  </message>
  <message>
   <source>About {each} in each. The borders follow the territories, which stay whole.</source>
   <translation>Unos {each} en cada uno. Los límites siguen a los territorios, que quedan enteros.</translation>
  </message>
  <message>
   <source>Building {title}</source>
   <translation>Formando {title}</translation>
  </message>
  <message>
   <source>Build {count} × {title}</source>
   <translation>Formar {count} × {title}</translation>
  </message>
  <message>
   <source>Not kept: {broken} Allow a larger tolerance, or another number.</source>
   <translation>No se cumple: {broken} Permita una tolerancia mayor u otro número.</translation>
  </message>
  <message>
   <source>District</source>
   <translation>Distrito</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Región</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Área</translation>
  </message>
  <message>
   <source>Level {number}</source>
   <translation>Nivel {number}</translation>
  </message>
  <message>
   <source>It is not there any more. Choose another one in the table Hierarchy.</source>
   <translation>Ya no está. Elija otro en la tabla Jerarquía.</translation>
  </message>
  <message>
   <source>Select what is on one level only.</source>
   <translation>Seleccione solo lo que está en un mismo nivel.</translation>
  </message>
  <message>
   <source>A {level} needs a name.</source>
   <translation>Falta un nombre: {level}.</translation>
  </message>
  <message>
   <source>There is a {level} {name} already. Choose another name.</source>
   <translation>Ya existe {level} {name}. Elija otro nombre.</translation>
  </message>
  <message>
   <source>A level needs a name.</source>
   <translation>Un nivel necesita un nombre.</translation>
  </message>
  <message>
   <source>Select territories in the table first.</source>
   <translation>Seleccione primero territorios en la tabla.</translation>
  </message>
  <message>
   <source>Select two or more of one level (Ctrl or Shift and a click).</source>
   <translation>Seleccione dos o más de un mismo nivel (Ctrl o Mayús y clic).</translation>
  </message>
  <message>
   <source>There is no level above the territories.</source>
   <translation>No hay ningún nivel por encima de los territorios.</translation>
  </message>
  <message>
   <source>Rename {old} to {new}</source>
   <translation>Renombrar {old} como {new}</translation>
  </message>
  <message>
   <source>no {level}</source>
   <translation>sin {level}</translation>
  </message>
  <message>
   <source>Move {what} to {name}</source>
   <translation>Mover {what} a {name}</translation>
  </message>
  <message>
   <source>New {level} {name}</source>
   <translation>Crear {level} {name}</translation>
  </message>
  <message>
   <source>Merge {names} into {name}</source>
   <translation>Fusionar {names} en {name}</translation>
  </message>
  <message>
   <source>Dissolve {names}</source>
   <translation>Disolver {names}</translation>
  </message>
  <message>
   <source>Colour {name}</source>
   <translation>Colorear {name}</translation>
  </message>
  <message>
   <source>Name of the level</source>
   <translation>Nombre del nivel</translation>
  </message>
  <message>
   <source>What is one of them called?</source>
   <translation>¿Cómo se llama uno de ellos?</translation>
  </message>
  <message>
   <source>Call the level {old} {new}</source>
   <translation>Llamar {new} al nivel {old}</translation>
  </message>
  <message>
   <source>Add level {level}</source>
   <translation>Añadir el nivel {level}</translation>
  </message>
  <message>
   <source>Remove level {level}</source>
   <translation>Quitar el nivel {level}</translation>
  </message>
  <message>
   <source>Select a row in the table first.</source>
   <translation>Seleccione primero una fila en la tabla.</translation>
  </message>
  <message>
   <source>Show its ZIPs on the map (Enter).</source>
   <translation>Mostrar sus C.P. en el mapa (Intro).</translation>
  </message>
  <message>
   <source>Select its ZIPs on the map.</source>
   <translation>Seleccionar sus C.P. en el mapa.</translation>
  </message>
  <message>
   <source>Select one row only.</source>
   <translation>Seleccione una sola fila.</translation>
  </message>
  <message>
   <source>Choose its colour.</source>
   <translation>Elegir su color.</translation>
  </message>
  <message>
   <source>Copy all rows (Ctrl+C).</source>
   <translation>Copiar todas las filas (Ctrl+C).</translation>
  </message>
  <message>
   <source>There is no level above the territories yet.</source>
   <translation>Aún no hay ningún nivel por encima de los territorios.</translation>
  </message>
  <message>
   <source>Give every ZIP the colour of what it is in on this level.</source>
   <translation>Dar a cada C.P. el color de aquello a lo que pertenece en este nivel.</translation>
  </message>
  <message>
   <source>Colour the &amp;map by {level}</source>
   <translation>Colorear el &amp;mapa por: {level}</translation>
  </message>
  <message>
   <source>Call this level something else.</source>
   <translation>Llamar a este nivel de otra manera.</translation>
  </message>
  <message>
   <source>Name of the level {level}…</source>
   <translation>Nombre del nivel {level}…</translation>
  </message>
  <message>
   <source>Mo&amp;ve to</source>
   <translation>Mo&amp;ver a</translation>
  </message>
  <message>
   <source>No {level}</source>
   <translation>Sin {level}</translation>
  </message>
  <message>
   <source>&amp;New {level} from selection</source>
   <translation>&amp;Nuevo con la selección: {level}</translation>
  </message>
  <message>
   <source>Put the selected rows into one of their own.</source>
   <translation>Poner las filas seleccionadas en uno propio.</translation>
  </message>
  <message>
   <source>The selected rows become one, with the name of the one that was clicked.</source>
   <translation>Las filas seleccionadas se convierten en una, con el nombre de la que recibió el clic.</translation>
  </message>
  <message>
   <source>Take it away; what is in it stays.</source>
   <translation>Quitarlo; lo que contiene se queda.</translation>
  </message>
  <message>
   <source>&amp;Dissolve</source>
   <translation>&amp;Disolver</translation>
  </message>
  <message>
   <source>{count} rows</source>
   <translation>{count} filas</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Nivel</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Pertenece a</translation>
  </message>
  <message>
   <source>{measure} and its deviation: of territories from their target, of districts and what is above from their share of the level. The shaded band is the tolerance.</source>
   <translation>{measure} y su desviación: de los territorios respecto a su objetivo; de los distritos y lo que está por encima, respecto a su parte del nivel. La banda sombreada es la tolerancia.</translation>
  </message>
  <message>
   <source>Name and colour. F2 or a double click renames; drag rows to where they belong.</source>
   <translation>Nombre y color. F2 o un doble clic renombra; arrastre las filas a donde correspondan.</translation>
  </message>
  <message>
   <source>Number of territories</source>
   <translation>Número de territorios</translation>
  </message>
  <message>
   <source>{name}, {measure}: {figures}</source>
   <translation>{name}, {measure}: {figures}</translation>
  </message>
  <message>
   <source>{name}: drag these rows to where they belong.</source>
   <translation>{name}: arrastre estas filas a donde correspondan.</translation>
  </message>
  <message>
   <source>Territory {name}</source>
   <translation>Territorio {name}</translation>
  </message>
  <message>
   <source>Why nothing is shown</source>
   <translation>Por qué no se muestra nada</translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation>Lo que falta</translation>
  </message>
  <message>
   <source>Build and change the levels above the territories.</source>
   <translation>Formar y cambiar los niveles por encima de los territorios.</translation>
  </message>
  <message>
   <source>Build districts…</source>
   <translation>Formar distritos…</translation>
  </message>
  <message>
   <source>Let the engine put territories together into balanced districts, or districts into regions.</source>
   <translation>Dejar que el motor agrupe territorios en distritos equilibrados, o distritos en regiones.</translation>
  </message>
  <message>
   <source>Add level above</source>
   <translation>Añadir un nivel encima</translation>
  </message>
  <message>
   <source>One more level, with all that is at the top in it.</source>
   <translation>Un nivel más, con todo lo que está arriba dentro de él.</translation>
  </message>
  <message>
   <source>Remove top level</source>
   <translation>Quitar el nivel superior</translation>
  </message>
  <message>
   <source>Take the highest level away; what is below it stays.</source>
   <translation>Quitar el nivel más alto; lo que está debajo se queda.</translation>
  </message>
  <message>
   <source>Selection</source>
   <translation>Selección</translation>
  </message>
  <message>
   <source>What can be done with the selected rows; also on a right click.</source>
   <translation>Lo que se puede hacer con las filas seleccionadas; también con un clic derecho.</translation>
  </message>
  <message>
   <source>Against equal shares</source>
   <translation>Contra partes iguales</translation>
  </message>
  <message>
   <source>By number of territories</source>
   <translation>Según el número de territorios</translation>
  </message>
  <message>
   <source>What districts and the levels above should hold: all the same, or as many shares as territories.</source>
   <translation>Lo que deben tener los distritos y los niveles superiores: todos lo mismo, o tantas partes como territorios.</translation>
  </message>
  <message>
   <source>Targets</source>
   <translation>Objetivos</translation>
  </message>
  <message>
   <source>Here territories roll up into districts and regions. Open a market, or design one first.</source>
   <translation>Aquí los territorios se agrupan en distritos y regiones. Abra un mercado o diseñe uno primero.</translation>
  </message>
  <message>
   <source>This market has no scenario yet. Design one on the page Design, and its territories appear here.</source>
   <translation>Este mercado aún no tiene escenario. Diseñe uno en la página Diseño y aquí aparecerán sus territorios.</translation>
  </message>
  <message>
   <source>A hierarchy needs at least two territories. Make a second one, or design anew.</source>
   <translation>Una jerarquía necesita al menos dos territorios. Cree un segundo o diseñe de nuevo.</translation>
  </message>
  <message>
   <source>There are no districts yet. Build districts… lets the engine make balanced ones. To make them by hand, select territories and choose New District in the menu Selection.</source>
   <translation>Aún no hay distritos. «Formar distritos…» los hace equilibrados automáticamente. Para hacerlos a mano, seleccione territorios y elija «Nuevo con la selección: Distrito» en el menú Selección.</translation>
  </message>
  <message>
   <source>In no {level}: {names}.</source>
   <translation>Sin {level}: {names}.</translation>
  </message>
  <message>
   <source>Empty: {names}.</source>
   <translation>Vacío: {names}.</translation>
  </message>
  <message>
   <source>Drag rows to where they belong; a click zooms, a double click renames, a right click shows more.</source>
   <translation>Arrastre las filas a donde correspondan; un clic acerca el mapa, un doble clic renombra, un clic derecho muestra más.</translation>
  </message>
  <message>
   <source>Hierarchy of the territories</source>
   <translation>Jerarquía de los territorios</translation>
  </message>
  <message>
   <source>Field of the market's accounts with their segment, size class or industry.</source>
   <translation>Campo de las cuentas del mercado con su segmento, clase de tamaño o sector.</translation>
  </message>
  <message>
   <source>Segments in</source>
   <translation>Segmentos en</translation>
  </message>
  <message>
   <source>Field of the market's accounts with their potential, in money/year. Without it only workload counts.</source>
   <translation>Campo de las cuentas del mercado con su potencial, en dinero/año. Sin él solo cuenta la carga de trabajo.</translation>
  </message>
  <message>
   <source>Potential in</source>
   <translation>Potencial en</translation>
  </message>
  <message>
   <source>Segments &amp;in</source>
   <translation>Segmentos &amp;en</translation>
  </message>
  <message>
   <source>P&amp;otential in</source>
   <translation>P&amp;otencial en</translation>
  </message>
  <message>
   <source>&amp;Propose</source>
   <translation>&amp;Proponer</translation>
  </message>
  <message>
   <source>Two groups: the segments whose accounts are worth most, until they fill two territories, and all others. Numbers of territories follow the workload.</source>
   <translation>Dos grupos: los segmentos cuyas cuentas valen más, hasta llenar dos territorios, y todos los demás. El número de territorios sigue a la carga de trabajo.</translation>
  </message>
  <message>
   <source>Propose</source>
   <translation>Proponer</translation>
  </message>
  <message>
   <source>Accounts: {field} holds {count} different values. Choose a field with {most} at most, or make segments on the page Measures.</source>
   <translation>Cuentas: {field} contiene {count} valores distintos. Elija un campo con {most} como máximo, o forme segmentos en la página Medidas.</translation>
  </message>
  <message>
   <source>named account</source>
   <translation>cuenta clave</translation>
  </message>
  <message>
   <source>named accounts</source>
   <translation>cuentas clave</translation>
  </message>
  <message>
   <source>{accounts} left out: they count for their owner, not for a territory.</source>
   <translation>{accounts} sin contar: cuentan para su responsable, no para un territorio.</translation>
  </message>
  <message>
   <source>The accounts have no workload of their own: each counts 1 h/year.</source>
   <translation>Las cuentas no tienen carga de trabajo propia: cada una cuenta 1 h/año.</translation>
  </message>
  <message>
   <source>Without a potential per account only workload is balanced.</source>
   <translation>Sin un potencial por cuenta solo se equilibra la carga de trabajo.</translation>
  </message>
  <message>
   <source>Adding up the accounts of each group</source>
   <translation>Sumando las cuentas de cada grupo</translation>
  </message>
  <message>
   <source>Territories by segment</source>
   <translation>Territorios por segmento</translation>
  </message>
  <message>
   <source>Counting accounts by segment</source>
   <translation>Contando cuentas por segmento</translation>
  </message>
  <message>
   <source>Designing by segment</source>
   <translation>Diseñando por segmento</translation>
  </message>
  <message>
   <source>Saving the territories</source>
   <translation>Guardando los territorios</translation>
  </message>
  <message>
   <source>&amp;Groups</source>
   <translation>&amp;Grupos</translation>
  </message>
  <message>
   <source>&amp;Territories</source>
   <translation>&amp;Territorios</translation>
  </message>
  <message>
   <source>Design territories for every group, each from scratch.</source>
   <translation>Diseñar territorios para cada grupo, cada vez desde cero.</translation>
  </message>
  <message>
   <source>How far the running job is.</source>
   <translation>Hasta dónde ha llegado el trabajo en marcha.</translation>
  </message>
  <message>
   <source>Stop the running job; nothing is left half done.</source>
   <translation>Detener el trabajo en marcha; nada queda a medias.</translation>
  </message>
  <message>
   <source>Ca&amp;ncel</source>
   <translation>Ca&amp;ncelar</translation>
  </message>
  <message>
   <source>Close; groups and territories stay here until the market is closed.</source>
   <translation>Cerrar; los grupos y territorios quedan aquí hasta que se cierre el mercado.</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Cerrar</translation>
  </message>
  <message>
   <source>Save the territories by segment</source>
   <translation>Guardar los territorios por segmento</translation>
  </message>
  <message>
   <source>Saved as {name} and on the map, where the market's own layers are hidden.</source>
   <translation>Guardado como {name} y en el mapa, donde las capas propias del mercado están ocultas.</translation>
  </message>
  <message>
   <source>Territories by segment are saved as {path} and on the map. The market's own layers are hidden meanwhile; tick them in the layer tree to see them again.</source>
   <translation>Los territorios por segmento están guardados como {path} y en el mapa. Las capas propias del mercado quedan ocultas mientras tanto; márquelas en el árbol de capas para volver a verlas.</translation>
  </message>
  <message>
   <source>Cancelled; nothing was changed.</source>
   <translation>Cancelado; no se cambió nada.</translation>
  </message>
  <message>
   <source>Waits until the other work has ended…</source>
   <translation>Espera a que termine el otro trabajo…</translation>
  </message>
  <message>
   <source>Working…</source>
   <translation>Trabajando…</translation>
  </message>
  <message>
   <source>Segments are not counted. Choose the field again.</source>
   <translation>Los segmentos no están contados. Elija el campo otra vez.</translation>
  </message>
  <message>
   <source>Segments of the accounts. Click a group to change it; a new name makes a new group.</source>
   <translation>Segmentos de las cuentas. Haga clic en un grupo para cambiarlo; un nombre nuevo crea un grupo nuevo.</translation>
  </message>
  <message>
   <source>Segments</source>
   <translation>Segmentos</translation>
  </message>
  <message>
   <source>Groups with what they hold. Click a name or a number of territories to change it.</source>
   <translation>Grupos con lo que contienen. Haga clic en un nombre o en un número de territorios para cambiarlo.</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Grupos</translation>
  </message>
  <message>
   <source>A group needs a name. {group} keeps its own.</source>
   <translation>Un grupo necesita un nombre. {group} conserva el suyo.</translation>
  </message>
  <message>
   <source>There is a group {name} already. To join both, choose it for the segments.</source>
   <translation>Ya hay un grupo {name}. Para unir ambos, elíjalo en los segmentos.</translation>
  </message>
  <message>
   <source>No segment is in a group. Choose a group for at least one.</source>
   <translation>Ningún segmento está en un grupo. Elija un grupo al menos para uno.</translation>
  </message>
  <message>
   <source>The accounts of group {group} have no workload. Add a segment that has some, or put its segments into no group.</source>
   <translation>Las cuentas del grupo {group} no tienen carga de trabajo. Añada un segmento que la tenga, o deje sus segmentos sin grupo.</translation>
  </message>
  <message>
   <source>Other segments</source>
   <translation>Otros segmentos</translation>
  </message>
  <message>
   <source>All segments</source>
   <translation>Todos los segmentos</translation>
  </message>
  <message>
   <source>{segment} and {count} more</source>
   <translation>{segment} y {count} más</translation>
  </message>
  <message>
   <source>{path} is the file of the open market. Choose another name.</source>
   <translation>{path} es el archivo del mercado abierto. Elija otro nombre.</translation>
  </message>
  <message>
   <source>{path} holds layers of this project: {layers}. Choose another name.</source>
   <translation>{path} contiene capas de este proyecto: {layers}. Elija otro nombre.</translation>
  </message>
  <message>
   <source>{layer} has unsaved edits. Save or discard them, or choose another name.</source>
   <translation>{layer} tiene ediciones sin guardar. Guárdelas o descártelas, o elija otro nombre.</translation>
  </message>
  <message>
   <source>{path} is no file of territories by segment, and what it holds would be lost. Choose another name.</source>
   <translation>{path} no es un archivo de territorios por segmento, y lo que contiene se perdería. Elija otro nombre.</translation>
  </message>
  <message>
   <source>Writing {layer}</source>
   <translation>Escribiendo {layer}</translation>
  </message>
  <message>
   <source>Outlining territories</source>
   <translation>Trazando los territorios</translation>
  </message>
  <message>
   <source>Territories of all groups. A title sorts; double-click shows the ZIPs on the map; Ctrl+C copies.</source>
   <translation>Territorios de todos los grupos. Un título ordena; un doble clic muestra los C.P. en el mapa; Ctrl+C copia.</translation>
  </message>
  <message>
   <source>&amp;Save and show on the map…</source>
   <translation>Guardar y &amp;mostrar en el mapa…</translation>
  </message>
  <message>
   <source>Write ZIPs, territories and accounts of all groups into a GeoPackage, and add them to the project.</source>
   <translation>Escribir los C.P., territorios y cuentas de todos los grupos en un GeoPackage y añadirlos al proyecto.</translation>
  </message>
  <message>
   <source>Save and show on the map</source>
   <translation>Guardar y mostrar en el mapa</translation>
  </message>
  <message>
   <source>Press Design; the territories of all groups appear here.</source>
   <translation>Pulse Diseñar; los territorios de todos los grupos aparecen aquí.</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Grupo</translation>
  </message>
  <message>
   <source>(no segment)</source>
   <translation>(sin segmento)</translation>
  </message>
  <message>
   <source>Group of the segment. Click it to choose another one, or write the name of a new one.</source>
   <translation>Grupo del segmento. Haga clic para elegir otro, o escriba el nombre de uno nuevo.</translation>
  </message>
  <message>
   <source>Value of the field</source>
   <translation>Valor del campo</translation>
  </message>
  <message>
   <source>Number of territories, 2 or more. Click it to change it.</source>
   <translation>Número de territorios, 2 o más. Haga clic para cambiarlo.</translation>
  </message>
  <message>
   <source>h each</source>
   <translation>h cada uno</translation>
  </message>
  <message>
   <source>Workload of an average territory, in hours/year</source>
   <translation>Carga de trabajo de un territorio medio, en horas/año</translation>
  </message>
  <message>
   <source>Name of the group. Click it to change it.</source>
   <translation>Nombre del grupo. Haga clic para cambiarlo.</translation>
  </message>
  <message>
   <source>h/year</source>
   <translation>h/año</translation>
  </message>
  <message>
   <source>Workload of the accounts, in hours/year</source>
   <translation>Carga de trabajo de las cuentas, en horas/año</translation>
  </message>
  <message>
   <source>Workload (h/year)</source>
   <translation>Carga de trabajo (h/año)</translation>
  </message>
  <message>
   <source>$ {scale}/year</source>
   <translation>$ {scale}/año</translation>
  </message>
  <message>
   <source>$/year</source>
   <translation>$/año</translation>
  </message>
  <message>
   <source>Potential of the accounts, in money/year</source>
   <translation>Potencial de las cuentas, en dinero/año</translation>
  </message>
  <message>
   <source>Potential ($/year)</source>
   <translation>Potencial ($/año)</translation>
  </message>
  <message>
   <source>Group of segments that the territory is for</source>
   <translation>Grupo de segmentos para el que es el territorio</translation>
  </message>
  <message>
   <source>Deviation from an equal share of what the group holds; bold where it is beyond the tolerance</source>
   <translation>Desviación respecto a una parte igual de lo que tiene el grupo; en negrita si supera la tolerancia</translation>
  </message>
  <message>
   <source>workload ± {percent}</source>
   <translation>carga de trabajo ± {percent}</translation>
  </message>
  <message>
   <source>potential ± {percent}</source>
   <translation>potencial ± {percent}</translation>
  </message>
  <message>
   <source>effort {effort}</source>
   <translation>esfuerzo {effort}</translation>
  </message>
  <message>
   <source>seed {seed}</source>
   <translation>semilla {seed}</translation>
  </message>
  <message>
   <source>in one piece</source>
   <translation>en una sola pieza</translation>
  </message>
  <message>
   <source>may be in pieces</source>
   <translation>también en varias piezas</translation>
  </message>
  <message>
   <source>As on the page Design: {rules}. Links and barriers are those of the market, targets equal shares.</source>
   <translation>Como en la página Diseño: {rules}. Los enlaces y barreras son los del mercado; los objetivos, partes iguales.</translation>
  </message>
  <message>
   <source>{count} parts of the map are joined by links.</source>
   <translation>{count} partes del mapa están unidas por enlaces.</translation>
  </message>
  <message>
   <source>In no group: {accounts} ({hours}); they get no territory.</source>
   <translation>En ningún grupo: {accounts} ({hours}); no reciben territorio.</translation>
  </message>
  <message>
   <source>{group}: {territories} for {accounts}, {within}, moment {moment} km².</source>
   <translation>{group}: {territories} para {accounts}, {within}, momento {moment} km².</translation>
  </message>
  <message>
   <source>Tolerances kept.</source>
   <translation>Tolerancias cumplidas.</translation>
  </message>
  <message>
   <source>in no group</source>
   <translation>en ningún grupo</translation>
  </message>
  <message>
   <source>of a group, but in no ZIP</source>
   <translation>de un grupo, pero en ningún C.P.</translation>
  </message>
  <message>
   <source>Accounts without a territory: {parts}.</source>
   <translation>Cuentas sin territorio: {parts}.</translation>
  </message>
  <message>
   <source>Links and barriers have changed since the design. Design again, or save what there is.</source>
   <translation>Los enlaces y barreras han cambiado desde el diseño. Diseñe de nuevo o guarde lo que hay.</translation>
  </message>
  <message>
   <source>The groups have changed since the design. Design again, or save the territories as they are.</source>
   <translation>Los grupos han cambiado desde el diseño. Diseñe otra vez o guarde los territorios como están.</translation>
  </message>
  <message>
   <source>The rules have changed since the design. Design again, or save the territories as they are.</source>
   <translation>Las reglas han cambiado desde el diseño. Diseñe otra vez o guarde los territorios como están.</translation>
  </message>
  <message>
   <source>Something unexpected happened: {error}. The details are in View ▸ Panels ▸ Log Messages.</source>
   <translation>Ocurrió algo inesperado: {error}. Los detalles están en Ver ▸ Paneles ▸ Mensajes de registro.</translation>
  </message>
  <message>
   <source>The step ended without a result and without saying why. View ▸ Panels ▸ Log Messages may tell more.</source>
   <translation>El paso terminó sin resultado y sin decir por qué. Ver ▸ Paneles ▸ Mensajes de registro puede decir más.</translation>
  </message>
  <message>
   <source>The algorithm {algorithm} is not there. Enable the plugin's Processing provider.</source>
   <translation>El algoritmo {algorithm} no está. Active el proveedor de procesos del complemento.</translation>
  </message>
  <message>
   <source>Log of the market</source>
   <translation>Registro del mercado</translation>
  </message>
  <message>
   <source>Find a person, a territory, a ZIP or an account</source>
   <translation>Buscar una persona, un territorio, un C.P. o una cuenta</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Only entries that hold this text are shown.</source>
   <translation>Solo se muestran las entradas que contienen este texto.</translation>
  </message>
  <message>
   <source>ZIPs that the chosen change moved, or what came and went with new data.</source>
   <translation>C.P. que movió el cambio elegido, o lo que llegó y desapareció con los datos nuevos.</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>One row per change, newest first.</source>
   <translation>Una fila por cambio, lo más reciente primero.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>Escenario</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <source>new ZIP</source>
   <translation>C.P. nuevo</translation>
  </message>
  <message>
   <source>ZIP gone</source>
   <translation>C.P. desaparecido</translation>
  </message>
  <message>
   <source>ZIP with another shape</source>
   <translation>C.P. con otra forma</translation>
  </message>
  <message>
   <source>account with other figures</source>
   <translation>cuenta con otras cifras</translation>
  </message>
  <message>
   <source>new account</source>
   <translation>cuenta nueva</translation>
  </message>
  <message>
   <source>account gone</source>
   <translation>cuenta desaparecida</translation>
  </message>
  <message>
   <source>link or barrier added</source>
   <translation>enlace o barrera añadidos</translation>
  </message>
  <message>
   <source>link or barrier removed</source>
   <translation>enlace o barrera quitados</translation>
  </message>
  <message>
   <source>ZIPs replaced</source>
   <translation>C.P. reemplazados</translation>
  </message>
  <message>
   <source>Accounts replaced</source>
   <translation>Cuentas reemplazadas</translation>
  </message>
  <message>
   <source>The market has no place in the system of coordinates of the map, {crs}. Choose another one (Project ▸ Properties ▸ CRS).</source>
   <translation>El mercado no tiene lugar en el sistema de coordenadas del mapa, {crs}. Elija otro (Proyecto ▸ Propiedades ▸ SRC).</translation>
  </message>
  <message>
   <source>Finding what changes</source>
   <translation>Buscando lo que cambia</translation>
  </message>
  <message>
   <source>ZIP changes hands</source>
   <translation>C.P. cambia de manos</translation>
  </message>
  <message>
   <source>ZIPs change hands</source>
   <translation>C.P. cambian de manos</translation>
  </message>
  <message>
   <source>{layers}: the system of coordinates is again the one of the market, {crs}. The map tools work in no other; the map itself may have any.</source>
   <translation>{layers}: el sistema de coordenadas vuelve a ser el del mercado, {crs}. Las herramientas del mapa no trabajan en ningún otro; el mapa mismo puede tener cualquiera.</translation>
  </message>
  <message>
   <source>Removed from the map: {layers}. Market ▸ Show on the map brings it back; nothing is lost.</source>
   <translation>Quitado del mapa: {layers}. Mercado ▸ Mostrar en el mapa lo recupera; no se pierde nada.</translation>
  </message>
  <message>
   <source>Market</source>
   <translation>Mercado</translation>
  </message>
  <message>
   <source>Open a market file, save it under a name, bring it up to date, or close it.</source>
   <translation>Abrir un archivo de mercado, guardarlo con un nombre, actualizarlo o cerrarlo.</translation>
  </message>
  <message>
   <source>No market yet: choose data below, or open a file</source>
   <translation>Aún no hay mercado: elija datos o abra un archivo</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>&amp;Abrir…</translation>
  </message>
  <message>
   <source>Open a market file.</source>
   <translation>Abrir un archivo de mercado.</translation>
  </message>
  <message>
   <source>Read the market anew, as after another QGIS has closed it.</source>
   <translation>Leer el mercado de nuevo, por ejemplo después de que otro QGIS lo haya cerrado.</translation>
  </message>
  <message>
   <source>Open a&amp;gain</source>
   <translation>&amp;Volver a abrir</translation>
  </message>
  <message>
   <source>Give the market a file of its own. Every edit is written into it at once.</source>
   <translation>Dar al mercado un archivo propio. Cada edición se escribe en él al momento.</translation>
  </message>
  <message>
   <source>&amp;Save as…</source>
   <translation>&amp;Guardar como…</translation>
  </message>
  <message>
   <source>Read the ZIP and account layers anew; territories are kept, and what differs is listed.</source>
   <translation>Leer de nuevo las capas de C.P. y cuentas; los territorios se conservan y lo que difiere se lista.</translation>
  </message>
  <message>
   <source>&amp;Update data…</source>
   <translation>Actuali&amp;zar datos…</translation>
  </message>
  <message>
   <source>Say which ZIPs a bridge or a ferry joins, and which a river or a range parts.</source>
   <translation>Indicar qué C.P. une un puente o un transbordador, y cuáles separa un río o una sierra.</translation>
  </message>
  <message>
   <source>Links and &amp;barriers…</source>
   <translation>Enlaces y &amp;barreras…</translation>
  </message>
  <message>
   <source>Bring layers of the market back that were removed from the project, and show all of it.</source>
   <translation>Recuperar las capas del mercado que se quitaron del proyecto y mostrarlo entero.</translation>
  </message>
  <message>
   <source>S&amp;how on the map</source>
   <translation>Mostrar en el &amp;mapa</translation>
  </message>
  <message>
   <source>Who changed what, when, and what it did to the balance.</source>
   <translation>Quién cambió qué, cuándo, y qué supuso para el balance.</translation>
  </message>
  <message>
   <source>&amp;Log</source>
   <translation>&amp;Registro</translation>
  </message>
  <message>
   <source>Close the market.</source>
   <translation>Cerrar el mercado.</translation>
  </message>
  <message>
   <source>Georgia: 735 ZIPs and 11,080 food retailers, to try everything with.</source>
   <translation>Georgia: 735 zonas ZIP y 11.080 comercios de alimentación, para probarlo todo.</translation>
  </message>
  <message>
   <source>Open a market file</source>
   <translation>Abrir un archivo de mercado</translation>
  </message>
  <message>
   <source>Opening the market</source>
   <translation>Abriendo el mercado</translation>
  </message>
  <message>
   <source>Open for reading only: {why}</source>
   <translation>Abierto solo para lectura: {why}</translation>
  </message>
  <message>
   <source>Another program changed the ZIPs of this market: {changes}. New ZIPs are in no territory yet, and what is gone is kept in the log.</source>
   <translation>Otro programa cambió los C.P. de este mercado: {changes}. Los C.P. nuevos aún no están en ningún territorio y lo que ya no está queda en el registro.</translation>
  </message>
  <message>
   <source>A new market, {title}, was made from what is chosen now. The one before is closed, with all that is in it: {path}.</source>
   <translation>Con lo que está elegido ahora se hizo un mercado nuevo, {title}. El anterior está cerrado, con todo lo que contiene: {path}.</translation>
  </message>
  <message>
   <source>Save the market as</source>
   <translation>Guardar el mercado como</translation>
  </message>
  <message>
   <source>{path} is a copy of the market as it was when you saved it; what came later is in {before}.</source>
   <translation>{path} es una copia del mercado tal como estaba al guardarlo; lo que vino después está en {before}.</translation>
  </message>
  <message>
   <source>The market is saved as {path}.</source>
   <translation>El mercado está guardado como {path}.</translation>
  </message>
  <message>
   <source>Saving the market</source>
   <translation>Guardando el mercado</translation>
  </message>
  <message>
   <source>{name} cannot be written. The scenario on the screen is saved as {path}.</source>
   <translation>No se puede escribir {name}. El escenario de la pantalla está guardado como {path}.</translation>
  </message>
  <message>
   <source>{title} has no name yet and is kept: Market ▸ Without a name.</source>
   <translation>{title} aún no tiene nombre y se conserva: Mercado ▸ Sin nombre.</translation>
  </message>
  <message>
   <source>Updating the market</source>
   <translation>Actualizando el mercado</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Actualizar</translation>
  </message>
  <message>
   <source>The layers hold what the market holds; nothing was changed.</source>
   <translation>Las capas contienen lo mismo que el mercado; no se cambió nada.</translation>
  </message>
  <message>
   <source>The market is up to date: {changes}. What is gone is kept in the log.</source>
   <translation>El mercado está al día: {changes}. Lo desaparecido se conserva en el registro.</translation>
  </message>
  <message>
   <source>The market of this project, {path}, is not there. Open it from its new place (Market ▸ Open).</source>
   <translation>El mercado de este proyecto, {path}, no está. Ábralo en su nuevo lugar (Mercado ▸ Abrir).</translation>
  </message>
  <message>
   <source>ZIP with other figures</source>
   <translation>C.P. con otras cifras</translation>
  </message>
  <message>
   <source>Comparing with the market</source>
   <translation>Comparación con el mercado</translation>
  </message>
  <message>
   <source>Something unexpected happened, and nothing was changed: {error}. The details are in View ▸ Panels ▸ Log Messages.</source>
   <translation>Ocurrió algo inesperado y no se cambió nada: {error}. Los detalles están en Ver ▸ Paneles ▸ Mensajes del registro.</translation>
  </message>
  <message>
   <source>Cancelled; no market was opened.</source>
   <translation>Cancelado; no se abrió ningún mercado.</translation>
  </message>
  <message>
   <source>Reading the accounts</source>
   <translation>Leyendo las cuentas</translation>
  </message>
  <message>
   <source>{name} could not be written, and its last edits are lost: {why}</source>
   <translation>No se pudo escribir {name} y sus últimas ediciones se han perdido: {why}</translation>
  </message>
  <message>
   <source>{name} could not be written to the end. What it lacks is in {path}: open that with Market ▸ Open, and save it under a name.</source>
   <translation>No se pudo escribir {name} hasta el final. Lo que le falta está en {path}: ábralo con Mercado ▸ Abrir y guárdelo con un nombre.</translation>
  </message>
  <message>
   <source>Changed by another program</source>
   <translation>Cambiado por otro programa</translation>
  </message>
  <message>
   <source>The market is open for reading only, and the map shows the scenario that its file is on. Compare other scenarios with it, or save the market as a copy to show them (Market ▸ Save as).</source>
   <translation>El mercado está abierto solo para lectura y el mapa muestra el escenario en el que está el archivo. Compare otros escenarios con él, o guarde el mercado como copia para mostrarlos (Mercado ▸ Guardar como).</translation>
  </message>
  <message>
   <source>The scenario cannot be shown, as what the file holds of it is no plan of its ZIPs: {why} Show another one, or open the market again.</source>
   <translation>El escenario no se puede mostrar, pues lo que el archivo contiene de él no es un plan de sus C.P.: {why} Muestre otro o abra de nuevo el mercado.</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Deshacer: {what}</translation>
  </message>
  <message>
   <source>There is no such territory. Choose one in the table Balance.</source>
   <translation>No existe ese territorio. Elija uno en la tabla Balance.</translation>
  </message>
  <message>
   <source>{count} ZIPs</source>
   <translation>{count} C.P.</translation>
  </message>
  <message>
   <source>A territory needs a name.</source>
   <translation>Un territorio necesita un nombre.</translation>
  </message>
  <message>
   <source>There is a territory {name} already. Choose another name.</source>
   <translation>Ya existe un territorio {name}. Elija otro nombre.</translation>
  </message>
  <message>
   <source>Give {name} to {rep}</source>
   <translation>Dar {name} a {rep}</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>nadie</translation>
  </message>
  <message>
   <source>Lock {names}</source>
   <translation>Bloquear {names}</translation>
  </message>
  <message>
   <source>Unlock {names}</source>
   <translation>Desbloquear {names}</translation>
  </message>
  <message>
   <source>Select the ZIPs of the new territory on the map first.</source>
   <translation>Seleccione primero en el mapa los C.P. del nuevo territorio.</translation>
  </message>
  <message>
   <source>New territory {name}</source>
   <translation>Nuevo territorio {name}</translation>
  </message>
  <message>
   <source>{name} holds {found} ZIPs now, but {count} are on the screen: another program changed it. Save the market under another name, which keeps your edits (Market ▸ Save as), or open it again.</source>
   <translation>{name} contiene ahora {found} C.P., pero en la pantalla hay {count}: otro programa lo cambió. Guarde el mercado con otro nombre, que conserva sus ediciones (Mercado ▸ Guardar como), o ábralo de nuevo.</translation>
  </message>
  <message>
   <source>{message} Your edits are kept here and written as soon as that works.</source>
   <translation>{message} Sus ediciones se conservan aquí y se escriben en cuanto vuelva a ser posible.</translation>
  </message>
  <message>
   <source>{name} (recovered)</source>
   <translation>{name} (recuperado)</translation>
  </message>
  <message>
   <source>Another program deleted the scenario {name} from {file}. What you have of it is kept as a new scenario, {new}.</source>
   <translation>Otro programa eliminó el escenario {name} de {file}. Lo que usted tiene de él se conserva como un escenario nuevo, {new}.</translation>
  </message>
  <message>
   <source>Scenario put back</source>
   <translation>Escenario restablecido</translation>
  </message>
  <message>
   <source>No market is open. Open one, or design the layers of the project.</source>
   <translation>No hay ningún mercado abierto. Abra uno o diseñe las capas del proyecto.</translation>
  </message>
  <message>
   <source>{name} is locked. Unlock it to add ZIPs.</source>
   <translation>{name} está bloqueado. Desbloquéelo para añadir C.P.</translation>
  </message>
  <message>
   <source>{id} is locked and stays where it is. Unlock it to move it.</source>
   <translation>{id} está bloqueado y se queda donde está. Desbloquéelo para moverlo.</translation>
  </message>
  <message>
   <source>{name} is locked. Unlock it to take ZIPs out.</source>
   <translation>{name} está bloqueado. Desbloquéelo para sacar C.P.</translation>
  </message>
  <message>
   <source>&amp;Without a name</source>
   <translation>Sin nom&amp;bre</translation>
  </message>
  <message>
   <source>&amp;Delete all of these…</source>
   <translation>&amp;Borrar todos…</translation>
  </message>
  <message>
   <source>Delete {markets} without a name ({size} MB)? They cannot be brought back.</source>
   <translation>¿Borrar {markets} sin nombre ({size} MB)? No se pueden recuperar.</translation>
  </message>
  <message>
   <source>market</source>
   <translation>mercado</translation>
  </message>
  <message>
   <source>markets</source>
   <translation>mercados</translation>
  </message>
  <message>
   <source>Markets without a name</source>
   <translation>Mercados sin nombre</translation>
  </message>
  <message>
   <source>Choose the layer of ZIP polygons and the field with the ZIP code (1 Data).</source>
   <translation>Elija la capa de zonas de C.P. y el campo con el código postal (1 Datos).</translation>
  </message>
  <message>
   <source>The table with the call plan is gone. Choose another one.</source>
   <translation>La tabla del plan de visitas ya no está. Elija otra.</translation>
  </message>
  <message>
   <source>Choose the layer of accounts (1 Data).</source>
   <translation>Elija la capa de cuentas (1 Datos).</translation>
  </message>
  <message>
   <source>Adding up workload and potential</source>
   <translation>Sumando carga de trabajo y potencial</translation>
  </message>
  <message>
   <source>{accounts} took the default row of the call plan: {segments}. They are listed under Findings.</source>
   <translation>{accounts} tomaron la fila por defecto del plan de visitas: {segments}. Se listan en Hallazgos.</translation>
  </message>
  <message>
   <source>{accounts} of {owners} are named: they count for their owners, not in the ZIPs.</source>
   <translation>{accounts} de {owners} son cuentas clave: cuentan para sus responsables, no en los C.P.</translation>
  </message>
  <message>
   <source>Segment {segment} has no row in the call plan; the account took the default row.</source>
   <translation>El segmento {segment} no tiene fila en el plan de visitas; la cuenta tomó la fila por defecto.</translation>
  </message>
  <message>
   <source>The account has no segment; it took the default row of the call plan.</source>
   <translation>La cuenta no tiene segmento; tomó la fila por defecto del plan de visitas.</translation>
  </message>
  <message>
   <source>{field} is null {count} times: counted as 0.</source>
   <translation>{field} es nulo {count} veces: contado como 0.</translation>
  </message>
  <message>
   <source>{field} is null {count} times: {segment} count as the median of their segment, {all} as that of all.</source>
   <translation>{field} es nulo {count} veces: {segment} cuentan como la mediana de su segmento, {all} como la de todas.</translation>
  </message>
  <message>
   <source>{field} is null {count} times: these rows have no potential.</source>
   <translation>{field} es nulo {count} veces: estas filas no tienen potencial.</translation>
  </message>
  <message>
   <source>per account</source>
   <translation>por cuenta</translation>
  </message>
  <message>
   <source>per ZIP</source>
   <translation>por C.P.</translation>
  </message>
  <message>
   <source>Whether the {measure} is a figure of the accounts, added up per ZIP, one of the ZIP layer, or computed.</source>
   <translation>Si {measure} es una cifra de las cuentas, sumada por C.P., una de la capa de C.P., o se calcula.</translation>
  </message>
  <message>
   <source>{title}: where it comes from</source>
   <translation>{title}: de dónde viene</translation>
  </message>
  <message>
   <source>A call plan is about accounts. Choose their layer (1 Data).</source>
   <translation>Un plan de visitas trata de cuentas. Elija su capa (1 Datos).</translation>
  </message>
  <message>
   <source>Choose the call plan (2 Measures): a table of the project with the columns segment, calls_per_year and minutes, or fields with own visits and own minutes.</source>
   <translation>Elija el plan de visitas (2 Medidas): una tabla del proyecto con las columnas segment, calls_per_year y minutes, o campos con visitas propias y minutos propios.</translation>
  </message>
  <message>
   <source>Choose what the workload is (2 Measures): a field or an expression, for example 1 for equal ZIPs.</source>
   <translation>Elija qué es la carga de trabajo (2 Medidas): un campo o una expresión, por ejemplo 1 para C.P. iguales.</translation>
  </message>
  <message>
   <source>The potential is a sum of fields of the accounts. Choose their layer (1 Data).</source>
   <translation>El potencial es una suma de campos de las cuentas. Elija su capa (1 Datos).</translation>
  </message>
  <message>
   <source>Add the fields that make the potential (2 Measures).</source>
   <translation>Añada los campos que forman el potencial (2 Medidas).</translation>
  </message>
  <message>
   <source>The weights of the potential total {total} %, not 100 % (2 Measures). Change one, or press Equal weights.</source>
   <translation>Los pesos del potencial suman {total} %, no 100 % (2 Medidas). Cambie uno o pulse Pesos iguales.</translation>
  </message>
  <message>
   <source>Segments are about accounts. Choose their layer (1 Data).</source>
   <translation>Los segmentos tratan de cuentas. Elija su capa (1 Datos).</translation>
  </message>
  <message>
   <source>Choose the field with the segment of the accounts (2 Measures).</source>
   <translation>Elija el campo con el segmento de las cuentas (2 Medidas).</translation>
  </message>
  <message>
   <source>Choose the field with the value of an account, for A/B/C (2 Measures).</source>
   <translation>Elija el campo con el valor de una cuenta, para A/B/C (2 Medidas).</translation>
  </message>
  <message>
   <source>Choose the field with the status of an account, for K.A.R.E. (2 Measures).</source>
   <translation>Elija el campo con el estado de una cuenta, para K.A.R.E. (2 Medidas).</translation>
  </message>
  <message>
   <source>The field {field} of {layer} would be overwritten before it is read (2 Measures). Rename that field, or choose another one.</source>
   <translation>El campo {field} de {layer} se sobrescribiría antes de leerse (2 Medidas). Cambie el nombre de ese campo o elija otro.</translation>
  </message>
  <message>
   <source>Finding segments</source>
   <translation>Buscando los segmentos</translation>
  </message>
  <message>
   <source>Computing the workload</source>
   <translation>Calculando la carga de trabajo</translation>
  </message>
  <message>
   <source>Computing the potential</source>
   <translation>Calculando el potencial</translation>
  </message>
  <message>
   <source>Accounts with segments</source>
   <translation>Cuentas con segmentos</translation>
  </message>
  <message>
   <source>Accounts with workload</source>
   <translation>Cuentas con carga de trabajo</translation>
  </message>
  <message>
   <source>ZIPs with potential</source>
   <translation>C.P. con potencial</translation>
  </message>
  <message>
   <source>Accounts with potential</source>
   <translation>Cuentas con potencial</translation>
  </message>
  <message>
   <source>Distribution</source>
   <translation>Distribución</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Medida</translation>
  </message>
  <message>
   <source>Which measure the chart shows.</source>
   <translation>Qué medida muestra el gráfico.</translation>
  </message>
  <message>
   <source>Per ZIP or per account</source>
   <translation>Por C.P. o por cuenta</translation>
  </message>
  <message>
   <source>What the chart counts.</source>
   <translation>Lo que cuenta el gráfico.</translation>
  </message>
  <message>
   <source>How many ZIPs or accounts hold how much. Where few hold most, the ranges grow: 1, 2, 5, 10 …</source>
   <translation>Cuántos C.P. o cuentas tienen cuánto. Donde pocos tienen casi todo, los intervalos crecen: 1, 2, 5, 10 …</translation>
  </message>
  <message>
   <source>This measure is one of the ZIPs; accounts have none.</source>
   <translation>Esta medida es de los C.P.; las cuentas no la tienen.</translation>
  </message>
  <message>
   <source>No potential is chosen.</source>
   <translation>No hay ningún potencial elegido.</translation>
  </message>
  <message>
   <source>Hours/year</source>
   <translation>Horas/año</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Puntos</translation>
  </message>
  <message>
   <source>{amount} points</source>
   <translation>{amount} puntos</translation>
  </message>
  <message>
   <source>travel {share}</source>
   <translation>trayectos {share}</translation>
  </message>
  <message>
   <source>{count} without figure, counted as 0</source>
   <translation>{count} sin cifra, contados como 0</translation>
  </message>
  <message>
   <source>{count} left out</source>
   <translation>{count} quedan fuera</translation>
  </message>
  <message>
   <source>{count} take the default row</source>
   <translation>{count} toman la fila por defecto</translation>
  </message>
  <message>
   <source>{count} in no ZIP, not counted</source>
   <translation>{count} en ningún C.P., sin contar</translation>
  </message>
  <message>
   <source>{count} named accounts with {total} are not in the ZIPs</source>
   <translation>{count} cuentas clave con {total} no están en los C.P.</translation>
  </message>
  <message>
   <source>{count} named accounts are not in the ZIPs</source>
   <translation>{count} cuentas clave no están en los C.P.</translation>
  </message>
  <message>
   <source>2  Measures</source>
   <translation>2  Medidas</translation>
  </message>
  <message>
   <source>workload</source>
   <translation>carga de trabajo</translation>
  </message>
  <message>
   <source>&amp;Workload</source>
   <translation>&amp;Carga de trabajo</translation>
  </message>
  <message>
   <source>Selling time in hours/year, or whatever else takes time. A field or an expression: 1 counts the accounts, "calls" * "minutes" / 60 gives hours. Empty: every account counts 1.</source>
   <translation>Tiempo de venta en horas/año, o cualquier otra cosa que lleve tiempo. Un campo o una expresión: 1 cuenta las cuentas, "calls" * "minutes" / 60 da horas. Vacío: cada cuenta vale 1.</translation>
  </message>
  <message>
   <source>hours/year</source>
   <translation>horas/año</translation>
  </message>
  <message>
   <source>call plan</source>
   <translation>plan de visitas</translation>
  </message>
  <message>
   <source>potential</source>
   <translation>potencial</translation>
  </message>
  <message>
   <source>P&amp;otential</source>
   <translation>P&amp;otencial</translation>
  </message>
  <message>
   <source>Money/year that can be earned. A field or an expression. Leave it empty to balance the workload alone.</source>
   <translation>Dinero/año que se puede ganar. Un campo o una expresión. Déjelo vacío para equilibrar solo la carga de trabajo.</translation>
  </message>
  <message>
   <source>sum per account</source>
   <translation>suma por cuenta</translation>
  </message>
  <message>
   <source>sum per ZIP</source>
   <translation>suma por C.P.</translation>
  </message>
  <message>
   <source>Field to add</source>
   <translation>Campo que añadir</translation>
  </message>
  <message>
   <source>Field that is part of the potential.</source>
   <translation>Campo que forma parte del potencial.</translation>
  </message>
  <message>
   <source>Add the field</source>
   <translation>Añadir el campo</translation>
  </message>
  <message>
   <source>Add this field to the weighted sum.</source>
   <translation>Añadir este campo a la suma ponderada.</translation>
  </message>
  <message>
   <source>E&amp;qual weights</source>
   <translation>Pesos i&amp;guales</translation>
  </message>
  <message>
   <source>Equal weights</source>
   <translation>Pesos iguales</translation>
  </message>
  <message>
   <source>Give all fields the same weight; they total 100 %.</source>
   <translation>Dar a todos los campos el mismo peso; suman 100 %.</translation>
  </message>
  <message>
   <source>take the median</source>
   <translation>tomar la mediana</translation>
  </message>
  <message>
   <source>take the median of the segment</source>
   <translation>tomar la mediana del segmento</translation>
  </message>
  <message>
   <source>count as 0</source>
   <translation>contar como 0</translation>
  </message>
  <message>
   <source>leave the row out</source>
   <translation>dejar fuera la fila</translation>
  </message>
  <message>
   <source>What a null counts as. Without segments the median is that of all rows; a row that is left out has no potential. All are counted and said.</source>
   <translation>Cómo cuenta un nulo. Sin segmentos la mediana es la de todas las filas; una fila que queda fuera no tiene potencial. Todos se cuentan y se dicen.</translation>
  </message>
  <message>
   <source>Missing values</source>
   <translation>Valores ausentes</translation>
  </message>
  <message>
   <source>Scales</source>
   <translation>Escalas</translation>
  </message>
  <message>
   <source>no: all fields are money</source>
   <translation>no: todos los campos son dinero</translation>
  </message>
  <message>
   <source>share of the total</source>
   <translation>parte del total</translation>
  </message>
  <message>
   <source>least to greatest</source>
   <translation>del menor al mayor</translation>
  </message>
  <message>
   <source>Brings fields in different units to points: 1,000 × share of the field's total, or 1,000 × place between the least and the greatest value.</source>
   <translation>Lleva a puntos los campos con unidades distintas: 1000 × parte del total del campo, o 1000 × lugar entre el valor menor y el mayor.</translation>
  </message>
  <message>
   <source>Normalise</source>
   <translation>Normalizar</translation>
  </message>
  <message>
   <source>Share of the lowest and of the highest values that is pulled in, so that one giant does not decide.</source>
   <translation>Parte de los valores más bajos y más altos que se recorta, para que un solo gigante no decida.</translation>
  </message>
  <message>
   <source>Clip at each end</source>
   <translation>Recortar en los extremos</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>no se conoce</translation>
  </message>
  <message>
   <source>Known potential of the whole market in money/year; the sum is scaled to it, so that points become money.</source>
   <translation>Potencial conocido de todo el mercado en dinero/año; la suma se ajusta a él, y los puntos se vuelven dinero.</translation>
  </message>
  <message>
   <source>Whole market</source>
   <translation>Todo el mercado</translation>
  </message>
  <message>
   <source>Weight of {field} in percent; all weights total 100 %.</source>
   <translation>Peso de {field} en porcentaje; todos los pesos suman 100 %.</translation>
  </message>
  <message>
   <source>Take {field} out of the sum</source>
   <translation>Quitar {field} de la suma</translation>
  </message>
  <message>
   <source>Add the fields of the sum above.</source>
   <translation>Añada arriba los campos de la suma.</translation>
  </message>
  <message>
   <source>The weights total 100 %.</source>
   <translation>Los pesos suman 100 %.</translation>
  </message>
  <message>
   <source>&lt;b&gt;The weights total {total} %, not 100 %.&lt;/b&gt;</source>
   <translation>&lt;b&gt;Los pesos suman {total} %, no 100 %.&lt;/b&gt;</translation>
  </message>
  <message>
   <source>Rules (2 Measures)</source>
   <translation>Reglas (2 Medidas)</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Reglas</translation>
  </message>
  <message>
   <source>Where A and B end, which words say who is a customer, and what K.A.R.E. asks for.</source>
   <translation>Dónde acaban A y B, qué palabras dicen quién es cliente y qué pide K.A.R.E.</translation>
  </message>
  <message>
   <source>of the value</source>
   <translation>del valor</translation>
  </message>
  <message>
   <source>of the accounts</source>
   <translation>de las cuentas</translation>
  </message>
  <message>
   <source>Of the value: A are the largest accounts that hold this share of it (Pareto). Of the accounts: A are this share of all accounts with a value.</source>
   <translation>Del valor: A son las cuentas más grandes que reúnen esta parte de él (Pareto). De las cuentas: A son esta parte de todas las cuentas con valor.</translation>
  </message>
  <message>
   <source>Shares</source>
   <translation>Partes</translation>
  </message>
  <message>
   <source>Share of A in percent. {usual} % of the value are usual.</source>
   <translation>Parte de A en porcentaje. Lo habitual es el {usual} % del valor.</translation>
  </message>
  <message>
   <source>A, B</source>
   <translation>A, B</translation>
  </message>
  <message>
   <source>Share of B in percent; what is left is C.</source>
   <translation>Parte de B en porcentaje; el resto es C.</translation>
  </message>
  <message>
   <source>Words of the status field, with commas between them, in place of the usual ones. Capitals make no difference.</source>
   <translation>Palabras del campo de estado, separadas por comas, en lugar de las habituales. Las mayúsculas no importan.</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>Clientes</translation>
  </message>
  <message>
   <source>Prospects</source>
   <translation>Clientes potenciales</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>Perdidas</translation>
  </message>
  <message>
   <source>All rules as the algorithm Segment accounts takes them, the words above among them; empty for the usual ones. The first rule that fits decides. The help (F1) says what rules can ask for.</source>
   <translation>Todas las reglas como las toma el algoritmo «Segment accounts», con las palabras de arriba; vacío para las habituales. Decide la primera regla que se cumple. La ayuda (F1) dice qué pueden pedir las reglas.</translation>
  </message>
  <message>
   <source>All rules as JSON</source>
   <translation>Todas las reglas como JSON</translation>
  </message>
  <message>
   <source>C: {share} %</source>
   <translation>C: {share} %</translation>
  </message>
  <message>
   <source>Segments and named accounts</source>
   <translation>Segmentos y cuentas clave</translation>
  </message>
  <message>
   <source>a field</source>
   <translation>un campo</translation>
  </message>
  <message>
   <source>A/B/C by value</source>
   <translation>A/B/C por valor</translation>
  </message>
  <message>
   <source>Keep, Attain, Recapture, Expand</source>
   <translation>Mantener, Captar, Recuperar, Ampliar</translation>
  </message>
  <message>
   <source>Class of every account: a field, A/B/C by value (A hold 80 % of it, B the next 15 %), or K.A.R.E. by status, growth, margin and date of loss, unless Rules say otherwise. Accounts and map show it.</source>
   <translation>Clase de cada cuenta: un campo, A/B/C por valor (A reúnen el 80 %, B el 15 % siguiente), o K.A.R.E. por estado, crecimiento, margen y fecha de pérdida, salvo que «Reglas» diga otra cosa. Las cuentas y el mapa la muestran.</translation>
  </message>
  <message>
   <source>&amp;Segments</source>
   <translation>&amp;Segmentos</translation>
  </message>
  <message>
   <source>Field with the owner of a named account, empty for all others. Its workload and potential count for that owner, not in the ZIP.</source>
   <translation>Campo con el responsable de una cuenta clave, vacío en todas las demás. Su carga de trabajo y su potencial cuentan para ese responsable, no en el C.P.</translation>
  </message>
  <message>
   <source>Field with the segment of the account.</source>
   <translation>Campo con el segmento de la cuenta.</translation>
  </message>
  <message>
   <source>Field with what an account is worth, 0 or more; amounts may be text such as $39,000.</source>
   <translation>Campo con lo que vale una cuenta, 0 o más; los importes pueden ser texto como $39,000.</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Field that says who is a customer, a prospect or lost.</source>
   <translation>Campo que dice quién es cliente, cliente potencial o perdido.</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Field with the growth per year. Strong growth is 10 % or more. Optional.</source>
   <translation>Campo con el crecimiento al año. Un crecimiento fuerte es del 10 % o más. Opcional.</translation>
  </message>
  <message>
   <source>Growth</source>
   <translation>Crecimiento</translation>
  </message>
  <message>
   <source>Field with the margin. An acceptable margin is 10 % or more. Optional.</source>
   <translation>Campo con el margen. Un margen aceptable es del 10 % o más. Opcional.</translation>
  </message>
  <message>
   <source>Margin</source>
   <translation>Margen</translation>
  </message>
  <message>
   <source>Field with the day at which the account was lost; up to 36 months it can be recaptured. Optional.</source>
   <translation>Campo con el día en que se perdió la cuenta; hasta 36 meses se puede recuperar. Opcional.</translation>
  </message>
  <message>
   <source>Lost on</source>
   <translation>Perdida el</translation>
  </message>
  <message>
   <source>ask</source>
   <translation>preguntar</translation>
  </message>
  <message>
   <source>are percent (16.6)</source>
   <translation>son porcentajes (16,6)</translation>
  </message>
  <message>
   <source>are shares (0.166)</source>
   <translation>son partes (0,166)</translation>
  </message>
  <message>
   <source>How growth and margin are meant where they carry no sign %. They are not guessed.</source>
   <translation>Cómo se entienden el crecimiento y el margen sin signo %. No se adivina.</translation>
  </message>
  <message>
   <source>Bare rates</source>
   <translation>Tasas sin signo</translation>
  </message>
  <message>
   <source>as the others of the column</source>
   <translation>como las demás de la columna</translation>
  </message>
  <message>
   <source>day first</source>
   <translation>día primero</translation>
  </message>
  <message>
   <source>month first</source>
   <translation>mes primero</translation>
  </message>
  <message>
   <source>Which of the two comes first, where a date such as 3/4/2026 can be read in two ways.</source>
   <translation>Cuál de los dos va primero cuando una fecha como 3/4/2026 se puede leer de dos maneras.</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Fechas</translation>
  </message>
  <message>
   <source>choose a table</source>
   <translation>elija una tabla</translation>
  </message>
  <message>
   <source>Table of the project with the columns segment, touch (visit, phone or e-mail), calls_per_year or touches_per_month, and minutes per call. The row with the segment * is for all other accounts.</source>
   <translation>Tabla del proyecto con las columnas segment, touch (visit, phone o e-mail), calls_per_year o touches_per_month, y minutes por contacto. La fila con el segmento * vale para todas las demás cuentas.</translation>
  </message>
  <message>
   <source>Call plan</source>
   <translation>Plan de visitas</translation>
  </message>
  <message>
   <source>Open the table, to look at the calls and minutes and to change them.</source>
   <translation>Abrir la tabla, para ver y cambiar los contactos y los minutos.</translation>
  </message>
  <message>
   <source>Open the call plan</source>
   <translation>Abrir el plan de visitas</translation>
  </message>
  <message>
   <source>Field of the accounts with their segment, as in the call plan, or the class found below. Accounts without a row of their own take the default row and are listed.</source>
   <translation>Campo de las cuentas con su segmento, como en el plan de visitas, o la clase hallada abajo. Las cuentas sin fila propia toman la fila por defecto y se listan.</translation>
  </message>
  <message>
   <source>Segment field</source>
   <translation>Campo de segmento</translation>
  </message>
  <message>
   <source>Field of the accounts with visits per year of their own, which go before the call plan where it is not null. Optional.</source>
   <translation>Campo de las cuentas con visitas propias al año, que van antes que el plan de visitas donde no es nulo. Opcional.</translation>
  </message>
  <message>
   <source>Own visits</source>
   <translation>Visitas propias</translation>
  </message>
  <message>
   <source>Field of the accounts with minutes per visit of their own, which go before the call plan where it is not null. With own visits and own minutes no call plan is needed. Optional.</source>
   <translation>Campo de las cuentas con minutos propios por visita, que van antes que el plan de visitas donde no es nulo. Con visitas propias y minutos propios no hace falta plan de visitas. Opcional.</translation>
  </message>
  <message>
   <source>Own minutes</source>
   <translation>Minutos propios</translation>
  </message>
  <message>
   <source>Local travel</source>
   <translation>Trayectos locales</translation>
  </message>
  <message>
   <source>Whether the way between the accounts of a ZIP belongs to the workload. It follows from their density (Beardwood, Halton and Hammersley 1959); only visits travel.</source>
   <translation>Si el camino entre las cuentas de un C.P. forma parte de la carga de trabajo. Resulta de su densidad (Beardwood, Halton y Hammersley 1959); solo las visitas viajan.</translation>
  </message>
  <message>
   <source>Average from door to door, with lights and parking. Towns are nearer to 25 km/h, open country nearer to 60. {default} unless you say otherwise, an assumption of this plugin; {lowest} to {highest} are accepted.</source>
   <translation>Media de puerta a puerta, con semáforos y aparcamiento. En ciudad es más bien 25 km/h, en campo abierto 60. {default} si no dice otra cosa, un supuesto de este complemento; se aceptan de {lowest} a {highest}.</translation>
  </message>
  <message>
   <source>Travel speed</source>
   <translation>Velocidad de viaje</translation>
  </message>
  <message>
   <source>Length of the road by length of the straight line, higher where water or mountains are in the way. {default} unless you say otherwise; {lowest} to {highest} are accepted. Measured are 1.2 in towns (Newell 1980), 1.21 to 1.23 (O'Sullivan), 1.12 to 1.30 between US ZIP codes.</source>
   <translation>Longitud de la carretera entre la de la línea recta, mayor donde hay agua o montañas en medio. {default} si no dice otra cosa; se aceptan de {lowest} a {highest}. Medidos: 1,2 en ciudades (Newell 1980), de 1,21 a 1,23 (O'Sullivan), de 1,12 a 1,30 entre códigos postales de EE. UU.</translation>
  </message>
  <message>
   <source>Circuity</source>
   <translation>Factor de rodeo</translation>
  </message>
  <message>
   <source>class found below</source>
   <translation>clase hallada abajo</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Mensajes</translation>
  </message>
  <message>
   <source>What happened, newest last.</source>
   <translation>Lo que ha pasado, lo más reciente al final.</translation>
  </message>
  <message>
   <source>&amp;Messages</source>
   <translation>&amp;Mensajes</translation>
  </message>
  <message>
   <source>Fi&amp;ndings</source>
   <translation>&amp;Hallazgos</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir la carpeta</translation>
  </message>
  <message>
   <source>Fi&amp;ndings ({number})</source>
   <translation>&amp;Hallazgos ({number})</translation>
  </message>
  <message>
   <source>What Check found. Double-click shows the place on the map.</source>
   <translation>Lo que encontró la revisión. Un doble clic muestra el lugar en el mapa.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message>
   <source>The market was changed in another window. Open it again to see that (Market ▸ Open again).</source>
   <translation>El mercado se cambió en otra ventana. Vuelva a abrirlo para verlo (Mercado ▸ Volver a abrir).</translation>
  </message>
  <message>
   <source>6  Publish</source>
   <translation>6  Publicar</translation>
  </message>
  <message>
   <source>Folder for exported files and printed maps</source>
   <translation>Carpeta para los archivos exportados y los mapas impresos</translation>
  </message>
  <message>
   <source>Export and Print write into this folder. Empty: you are asked.</source>
   <translation>Exportar e Imprimir escriben en esta carpeta. Vacío: se le pregunta.</translation>
  </message>
  <message>
   <source>&amp;Folder</source>
   <translation>&amp;Carpeta</translation>
  </message>
  <message>
   <source>asked when needed</source>
   <translation>se pregunta al necesitarla</translation>
  </message>
  <message>
   <source>Output folder</source>
   <translation>Carpeta de salida</translation>
  </message>
  <message>
   <source>&amp;Paper</source>
   <translation>&amp;Papel</translation>
  </message>
  <message>
   <source>Paper size of the printed maps.</source>
   <translation>Tamaño del papel de los mapas impresos.</translation>
  </message>
  <message>
   <source>&amp;Export</source>
   <translation>&amp;Exportar</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>Write shapefile, GeoPackage and CSV of the scenario.</source>
   <translation>Escribir shapefile, GeoPackage y CSV del escenario.</translation>
  </message>
  <message>
   <source>&amp;Print</source>
   <translation>&amp;Imprimir</translation>
  </message>
  <message>
   <source>Write a PDF with all territories and one for each.</source>
   <translation>Escribir un PDF con todos los territorios y uno para cada uno.</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Imprimir</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Datos</translation>
  </message>
  <message>
   <source>Which layers hold ZIPs and accounts.</source>
   <translation>Qué capas contienen los C.P. y las cuentas.</translation>
  </message>
  <message>
   <source>Measures</source>
   <translation>Medidas</translation>
  </message>
  <message>
   <source>What workload and potential are.</source>
   <translation>Qué son la carga de trabajo y el potencial.</translation>
  </message>
  <message>
   <source>How many territories, and how even they must be.</source>
   <translation>Cuántos territorios, y lo iguales que deben ser.</translation>
  </message>
  <message>
   <source>Who owns which territory.</source>
   <translation>Quién lleva qué territorio.</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>Escenarios</translation>
  </message>
  <message>
   <source>Saved plans: compare, approve, choose.</source>
   <translation>Planes guardados: comparar, aprobar, elegir.</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Publicar</translation>
  </message>
  <message>
   <source>Files and printed maps.</source>
   <translation>Archivos y mapas impresos.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>{layer} has no field {fields}. It needs rep, territory, tried and won.</source>
   <translation>{layer} no tiene el campo {fields}. Necesita rep, territory, tried y won.</translation>
  </message>
  <message>
   <source>{revenue} is null for {count}: whether they are prospects is not known. Choose the field with their status, or give those who buy nothing a 0.</source>
   <translation>{revenue} falta en {count}: no se sabe si son clientes potenciales. Elija el campo con su estado, o ponga 0 a las que no compran nada.</translation>
  </message>
  <message>
   <source>No customer has a known profit: {fields} is null. Fill it in, or choose others.</source>
   <translation>No se conoce el beneficio de ningún cliente: falta {fields}. Rellénelo o elija otros campos.</translation>
  </message>
  <message>
   <source>Telling reps and territories apart</source>
   <translation>Separando representantes y territorios</translation>
  </message>
  <message>
   <source>A table with the fields rep, territory, tried and won: one row per rep and territory, or more.</source>
   <translation>Una tabla con los campos rep, territory, tried y won: una fila por representante y territorio, o más.</translation>
  </message>
  <message>
   <source>Results by rep and territory</source>
   <translation>Resultados por representante y territorio</translation>
  </message>
  <message>
   <source>&amp;Results</source>
   <translation>Res&amp;ultados</translation>
  </message>
  <message>
   <source>Whose rates</source>
   <translation>Tasas de quién</translation>
  </message>
  <message>
   <source>Reps with the territory taken out, or the reverse</source>
   <translation>Los representantes sin la parte del territorio, o al revés</translation>
  </message>
  <message>
   <source>Rep or territory</source>
   <translation>Representante o territorio</translation>
  </message>
  <message>
   <source>For each territory: what its result is due to, as far as it is more than chance</source>
   <translation>De cada territorio: a qué se debe su resultado, en lo que va más allá del azar</translation>
  </message>
  <message>
   <source>In words</source>
   <translation>En palabras</translation>
  </message>
  <message>
   <source>Rates with the other taken out</source>
   <translation>Tasas sin la parte del otro</translation>
  </message>
  <message>
   <source>Estimated rate of each with its 95 % interval; hollow: not apart from the average</source>
   <translation>Tasa estimada de cada uno con su intervalo del 95 %; hueco: no se distingue de la media</translation>
  </message>
  <message>
   <source>Chart of the effects</source>
   <translation>Gráfico de los efectos</translation>
  </message>
  <message>
   <source>In wor&amp;ds</source>
   <translation>En pa&amp;labras</translation>
  </message>
  <message>
   <source>Ta&amp;ble</source>
   <translation>Ta&amp;bla</translation>
  </message>
  <message>
   <source>average: {share}</source>
   <translation>media: {share}</translation>
  </message>
  <message>
   <source>Rate of a rep in an average territory (%)</source>
   <translation>Tasa de un representante en un territorio medio (%)</translation>
  </message>
  <message>
   <source>Rate of a territory with an average rep (%)</source>
   <translation>Tasa de un territorio con un representante medio (%)</translation>
  </message>
  <message>
   <source>may be chance</source>
   <translation>puede ser azar</translation>
  </message>
  <message>
   <source>Is a result due to the rep or to the territory? Choose a table of results of reps who worked in several territories: rep, territory, tried, won.</source>
   <translation>¿Un resultado se debe al representante o al territorio? Elija una tabla de resultados de representantes que trabajaron en varios territorios: rep, territory, tried, won.</translation>
  </message>
  <message>
   <source>Reps differ more than territories do.</source>
   <translation>Los representantes difieren más que los territorios.</translation>
  </message>
  <message>
   <source>Territories differ more than reps do.</source>
   <translation>Los territorios difieren más que los representantes.</translation>
  </message>
  <message>
   <source>Reps and territories differ about as much.</source>
   <translation>Representantes y territorios difieren más o menos igual.</translation>
  </message>
  <message>
   <source>Reps beyond chance: {names}.</source>
   <translation>Representantes más allá del azar: {names}.</translation>
  </message>
  <message>
   <source>Territories beyond chance: {names}.</source>
   <translation>Territorios más allá del azar: {names}.</translation>
  </message>
  <message>
   <source>Estimated</source>
   <translation>Estimada</translation>
  </message>
  <message>
   <source>Tried</source>
   <translation>Intentos</translation>
  </message>
  <message>
   <source>How many were tried</source>
   <translation>Cuántos se intentaron</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>Ganados</translation>
  </message>
  <message>
   <source>How many were won</source>
   <translation>Cuántos se ganaron</translation>
  </message>
  <message>
   <source>As counted</source>
   <translation>Contada</translation>
  </message>
  <message>
   <source>Won of tried</source>
   <translation>Ganados de los intentados</translation>
  </message>
  <message>
   <source>Rate with the other side taken out, pulled towards the average the more, the less data there is</source>
   <translation>Tasa sin la parte del otro lado, acercada a la media tanto más cuanto menos datos hay</translation>
  </message>
  <message>
   <source>{title}, low</source>
   <translation>{title}, inferior</translation>
  </message>
  <message>
   <source>{title}, high</source>
   <translation>{title}, superior</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Veredicto</translation>
  </message>
  <message>
   <source>Whether it differs from the average by more than chance</source>
   <translation>Si se distingue de la media por más que el azar</translation>
  </message>
  <message>
   <source>cannot be told</source>
   <translation>no se puede saber</translation>
  </message>
  <message>
   <source>above average</source>
   <translation>sobre la media</translation>
  </message>
  <message>
   <source>below average</source>
   <translation>bajo la media</translation>
  </message>
  <message>
   <source>{won} of {tried} as counted: {share}</source>
   <translation>{won} de {tried} contados: {share}</translation>
  </message>
  <message>
   <source>Leads</source>
   <translation>Contactos</translation>
  </message>
  <message>
   <source>People or companies that were interested</source>
   <translation>Personas o empresas que mostraron interés</translation>
  </message>
  <message>
   <source>Opportunities</source>
   <translation>Oportunidades</translation>
  </message>
  <message>
   <source>Leads that became a chance of a deal</source>
   <translation>Contactos que se convirtieron en una posible venta</translation>
  </message>
  <message>
   <source>New accounts</source>
   <translation>Cuentas nuevas</translation>
  </message>
  <message>
   <source>Opportunities that became customers</source>
   <translation>Oportunidades que se convirtieron en clientes</translation>
  </message>
  <message>
   <source>Conversion</source>
   <translation>Conversión</translation>
  </message>
  <message>
   <source>New accounts of leads</source>
   <translation>Cuentas nuevas por contacto</translation>
  </message>
  <message>
   <source>Lead to opportunity</source>
   <translation>Contacto a oportunidad</translation>
  </message>
  <message>
   <source>Opportunities of leads</source>
   <translation>Oportunidades por contacto</translation>
  </message>
  <message>
   <source>Opportunity to account</source>
   <translation>Oportunidad a cuenta</translation>
  </message>
  <message>
   <source>New accounts of opportunities</source>
   <translation>Cuentas nuevas por oportunidad</translation>
  </message>
  <message>
   <source>Close rate</source>
   <translation>Tasa de cierre</translation>
  </message>
  <message>
   <source>Deals that were won, of those that were closed</source>
   <translation>Ventas ganadas, de las cerradas</translation>
  </message>
  <message>
   <source>Revenue, $</source>
   <translation>Ingresos, $</translation>
  </message>
  <message>
   <source>Revenue of the territory</source>
   <translation>Ingresos del territorio</translation>
  </message>
  <message>
   <source>Revenue per rep, $</source>
   <translation>Ingresos por representante, $</translation>
  </message>
  <message>
   <source>Revenue for each rep of the territory</source>
   <translation>Ingresos por cada representante del territorio</translation>
  </message>
  <message>
   <source>Average deal, $</source>
   <translation>Venta media, $</translation>
  </message>
  <message>
   <source>Value of the deals that were won, in money per deal; all revenue would count old business too</source>
   <translation>Valor de las ventas ganadas, en dinero por venta; todos los ingresos contarían también negocio antiguo</translation>
  </message>
  <message>
   <source>Attainment</source>
   <translation>Cumplimiento</translation>
  </message>
  <message>
   <source>Sales against the quota</source>
   <translation>Ventas frente a la cuota</translation>
  </message>
  <message>
   <source>Response, h</source>
   <translation>Respuesta, h</translation>
  </message>
  <message>
   <source>Hours until a lead got an answer, median</source>
   <translation>Horas hasta que un contacto recibió respuesta, mediana</translation>
  </message>
  <message>
   <source>Churn</source>
   <translation>Abandono</translation>
  </message>
  <message>
   <source>Customers that were lost</source>
   <translation>Clientes que se perdieron</translation>
  </message>
  <message>
   <source>Opportunities per rep</source>
   <translation>Oportunidades por representante</translation>
  </message>
  <message>
   <source>Far below the mean a territory is over-served, far above it under-served</source>
   <translation>Muy por debajo de la media, el territorio está sobreatendido; muy por encima, desatendido</translation>
  </message>
  <message>
   <source>Assigned</source>
   <translation>Asignadas</translation>
  </message>
  <message>
   <source>Coverage 1: accounts that a rep owns, of all</source>
   <translation>Cobertura 1: cuentas con representante, de todas</translation>
  </message>
  <message>
   <source>Called as planned</source>
   <translation>Visitadas según el plan</translation>
  </message>
  <message>
   <source>Coverage 2: accounts that got their planned calls, of those with a plan</source>
   <translation>Cobertura 2: cuentas que recibieron sus visitas previstas, de las que tienen plan</translation>
  </message>
  <message>
   <source>Potential served</source>
   <translation>Potencial atendido</translation>
  </message>
  <message>
   <source>Coverage 3: potential of the accounts that got any call, of all</source>
   <translation>Cobertura 3: potencial de las cuentas que recibieron alguna visita, de todo</translation>
  </message>
  <message>
   <source>Accounts in the territory</source>
   <translation>Cuentas del territorio</translation>
  </message>
  <message>
   <source>Reps of the territory; one who works in two counts in part</source>
   <translation>Representantes del territorio; quien trabaja en dos cuenta en parte</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todos</translation>
  </message>
  <message>
   <source>Service</source>
   <translation>Atención</translation>
  </message>
  <message>
   <source>Opportunities per rep against the mean of all</source>
   <translation>Oportunidades por representante frente a la media de todos</translation>
  </message>
  <message>
   <source>over-served</source>
   <translation>sobreatendido</translation>
  </message>
  <message>
   <source>under-served</source>
   <translation>desatendido</translation>
  </message>
  <message>
   <source>even</source>
   <translation>equilibrado</translation>
  </message>
  <message>
   <source>too few to say</source>
   <translation>muy pocas para saberlo</translation>
  </message>
  <message>
   <source>all: {figure}</source>
   <translation>todos: {figure}</translation>
  </message>
  <message>
   <source>The {shown} highest and lowest of {count}</source>
   <translation>Los {shown} más altos y más bajos de {count}</translation>
  </message>
  <message>
   <source>small sample</source>
   <translation>muestra pequeña</translation>
  </message>
  <message>
   <source>There is nothing to compare: fewer than two territories have this rate.</source>
   <translation>No hay nada que comparar: menos de dos territorios tienen esta tasa.</translation>
  </message>
  <message>
   <source>The rate is the same in all territories.</source>
   <translation>La tasa es igual en todos los territorios.</translation>
  </message>
  <message>
   <source>{name} stands out as best: its interval lies apart from all others.</source>
   <translation>{name} destaca como el mejor: su intervalo queda aparte de todos los demás.</translation>
  </message>
  <message>
   <source>{name} stands out as worst: its interval lies apart from all others.</source>
   <translation>{name} destaca como el peor: su intervalo queda aparte de todos los demás.</translation>
  </message>
  <message>
   <source>As counted, {first} leads with {high} and {last} trails with {low}.</source>
   <translation>Según lo contado, {first} va primero con {high} y {last}, último con {low}.</translation>
  </message>
  <message>
   <source>No territory can be called best or worst: the intervals overlap.</source>
   <translation>Ningún territorio puede llamarse mejor ni peor: los intervalos se solapan.</translation>
  </message>
  <message>
   <source>There are not two territories to compare.</source>
   <translation>No hay dos territorios que comparar.</translation>
  </message>
  <message>
   <source>more than chance</source>
   <translation>más que azar</translation>
  </message>
  <message>
   <source>cannot be told: one figure each</source>
   <translation>no se puede saber: una sola cifra cada uno</translation>
  </message>
  <message>
   <source>{figure} is highest in {first} and lowest in {last}.</source>
   <translation>{figure}: lo más alto en {first} y lo más bajo en {last}.</translation>
  </message>
  <message>
   <source>They differ by more than chance in: {figures}.</source>
   <translation>Se distinguen por más que el azar en: {figures}.</translation>
  </message>
  <message>
   <source>None of their rates differs by more than chance.</source>
   <translation>Ninguna de sus tasas se distingue por más que el azar.</translation>
  </message>
  <message>
   <source>What is compared</source>
   <translation>Lo que se compara</translation>
  </message>
  <message>
   <source>The highest territory</source>
   <translation>El territorio más alto</translation>
  </message>
  <message>
   <source>The lowest territory</source>
   <translation>El territorio más bajo</translation>
  </message>
  <message>
   <source>By chance</source>
   <translation>Azar</translation>
  </message>
  <message>
   <source>How often chance alone makes such a difference, corrected for all pairs of territories</source>
   <translation>Con qué frecuencia el azar por sí solo produce tal diferencia, corregida por todos los pares de territorios</translation>
  </message>
  <message>
   <source>Whether the difference is more than chance</source>
   <translation>Si la diferencia es más que azar</translation>
  </message>
  <message>
   <source>under 0.1 %</source>
   <translation>menos del 0,1 %</translation>
  </message>
  <message>
   <source>{title}, n</source>
   <translation>{title}, n</translation>
  </message>
  <message>
   <source>These two differ by more than chance (Fisher's exact test over all {pairs} pairs: {chance}).</source>
   <translation>Estos dos se distinguen por más que el azar (prueba exacta de Fisher sobre los {pairs} pares: {chance}).</translation>
  </message>
  <message>
   <source>Chance alone makes such a difference (Fisher's exact test over all {pairs} pairs: {chance}).</source>
   <translation>El azar por sí solo produce tal diferencia (prueba exacta de Fisher sobre los {pairs} pares: {chance}).</translation>
  </message>
  <message>
   <source>{sign} Small samples: {count} of {all}.</source>
   <translation>{sign} Muestras pequeñas: {count} de {all}.</translation>
  </message>
  <message>
   <source>Under-served, with more opportunities than its reps can follow</source>
   <translation>Desatendido, con más oportunidades de las que sus representantes pueden seguir</translation>
  </message>
  <message>
   <source>Over-served, with too few opportunities for its reps</source>
   <translation>Sobreatendido, con muy pocas oportunidades para sus representantes</translation>
  </message>
  <message>
   <source>No territory differs from the mean by more than chance.</source>
   <translation>Ningún territorio se distingue de la media por más que el azar.</translation>
  </message>
  <message>
   <source>There is nothing to compare: fewer than two territories have this figure.</source>
   <translation>No hay nada que comparar: menos de dos territorios tienen esta cifra.</translation>
  </message>
  <message>
   <source>Highest in {first} ({high}), lowest in {last} ({low}). A single figure per territory has no interval: whether that is more than chance it cannot tell.</source>
   <translation>Más alto en {first} ({high}), más bajo en {last} ({low}). Una sola cifra por territorio no tiene intervalo: no permite decir si eso es más que azar.</translation>
  </message>
  <message>
   <source>&amp;Best and worst</source>
   <translation>&amp;Mejor y peor</translation>
  </message>
  <message>
   <source>&amp;Rep or territory?</source>
   <translation>¿&amp;Representante o territorio?</translation>
  </message>
  <message>
   <source>Pr&amp;ofit</source>
   <translation>&amp;Beneficio</translation>
  </message>
  <message>
   <source>&amp;Prospects</source>
   <translation>Clientes &amp;potenciales</translation>
  </message>
  <message>
   <source>Computing the profit</source>
   <translation>Calculando el beneficio</translation>
  </message>
  <message>
   <source>Net profit</source>
   <translation>Beneficio neto</translation>
  </message>
  <message>
   <source>Sums of the accounts whose net profit is known</source>
   <translation>Sumas de las cuentas cuyo beneficio neto se conoce</translation>
  </message>
  <message>
   <source>Accounts whose net profit or margin is stated as another than revenue and costs give</source>
   <translation>Cuentas cuyo beneficio neto o margen indicado no es el que dan los ingresos y los costes</translation>
  </message>
  <message>
   <source>Stated otherwise</source>
   <translation>Indicado de otro modo</translation>
  </message>
  <message>
   <source>On&amp;ly those that state other figures</source>
   <translation>Solo las &amp;que indican otras cifras</translation>
  </message>
  <message>
   <source>Leave out accounts whose stated figures are true.</source>
   <translation>Omitir las cuentas cuyas cifras indicadas son ciertas.</translation>
  </message>
  <message>
   <source>Only those that state other figures</source>
   <translation>Solo las que indican otras cifras</translation>
  </message>
  <message>
   <source>A row per account. A click shows it on the map; Ctrl+C copies.</source>
   <translation>Una fila por cuenta. Un clic la muestra en el mapa; Ctrl+C copia.</translation>
  </message>
  <message>
   <source>Profit of the accounts</source>
   <translation>Beneficio de las cuentas</translation>
  </message>
  <message>
   <source>A row per territory or rep. Double-click shows it on the map; Ctrl+C copies.</source>
   <translation>Una fila por territorio o representante. Un doble clic lo muestra en el mapa; Ctrl+C copia.</translation>
  </message>
  <message>
   <source>Profit of the territories</source>
   <translation>Beneficio de los territorios</translation>
  </message>
  <message>
   <source>Chart of the profit</source>
   <translation>Gráfico del beneficio</translation>
  </message>
  <message>
   <source>Net profit of each, the highest first</source>
   <translation>Beneficio neto de cada uno, el mayor primero</translation>
  </message>
  <message>
   <source>S&amp;ums</source>
   <translation>&amp;Sumas</translation>
  </message>
  <message>
   <source>&amp;Fields</source>
   <translation>Camp&amp;os</translation>
  </message>
  <message>
   <source>Open a market with accounts; then their net profit is computed here.</source>
   <translation>Abra un mercado con cuentas; entonces se calcula aquí su beneficio neto.</translation>
  </message>
  <message>
   <source>Choose the field of the accounts with their revenue.</source>
   <translation>Elija el campo de las cuentas con sus ingresos.</translation>
  </message>
  <message>
   <source>Choose at least one field of costs, or give workload, salary and capacity for the rep time.</source>
   <translation>Elija al menos un campo de costes, o indique carga de trabajo, sueldo y capacidad para el tiempo del representante.</translation>
  </message>
  <message>
   <source>The plan has changed since. &lt;a href='again'&gt;Count again&lt;/a&gt;</source>
   <translation>El plan ha cambiado desde entonces. &lt;a href='again'&gt;Contar de nuevo&lt;/a&gt;</translation>
  </message>
  <message>
   <source>{known} of {accounts}</source>
   <translation>{known} de {accounts}</translation>
  </message>
  <message>
   <source>{accounts}: revenue $ {revenue} − costs $ {costs} = &lt;b&gt;net profit $ {profit}&lt;/b&gt;, margin {margin}</source>
   <translation>{accounts}: ingresos $ {revenue} − costes $ {costs} = &lt;b&gt;beneficio neto $ {profit}&lt;/b&gt;, margen {margin}</translation>
  </message>
  <message>
   <source>account states other figures</source>
   <translation>cuenta indica otras cifras</translation>
  </message>
  <message>
   <source>accounts state other figures</source>
   <translation>cuentas indican otras cifras</translation>
  </message>
  <message>
   <source>Net profit as stated: $ {stated}; recomputed: $ {computed}.</source>
   <translation>Beneficio neto indicado: $ {stated}; recalculado: $ {computed}.</translation>
  </message>
  <message>
   <source>Choose at least one trait that describes an account.</source>
   <translation>Elija al menos un rasgo que describa una cuenta.</translation>
  </message>
  <message>
   <source>Looking for prospects</source>
   <translation>Buscando clientes potenciales</translation>
  </message>
  <message>
   <source>Traits: {count}</source>
   <translation>Rasgos: {count}</translation>
  </message>
  <message>
   <source>Field with what serving them costs; the profit is revenue less cost. Without a field it is the revenue. Accounts where one of the two is null are not among the most profitable.</source>
   <translation>Campo con lo que cuesta atenderlas; el beneficio son los ingresos menos el coste. Sin campo son los ingresos. Las cuentas a las que falta uno de los dos no están entre las más rentables.</translation>
  </message>
  <message>
   <source>Field that says who is a prospect. Without it those whose revenue is 0; accounts of unknown revenue are left out.</source>
   <translation>Campo que dice quién es cliente potencial. Sin campo, las cuentas cuyos ingresos son 0; las de ingresos desconocidos se omiten.</translation>
  </message>
  <message>
   <source>Re&amp;venue</source>
   <translation>&amp;Ingresos</translation>
  </message>
  <message>
   <source>Field of the accounts with their revenue, in money/year</source>
   <translation>Campo de las cuentas con sus ingresos, en dinero/año</translation>
  </message>
  <message>
   <source>&amp;Cost</source>
   <translation>&amp;Coste</translation>
  </message>
  <message>
   <source>&amp;Status</source>
   <translation>&amp;Estado</translation>
  </message>
  <message>
   <source>&amp;is</source>
   <translation>e&amp;s</translation>
  </message>
  <message>
   <source>What the status of a prospect is</source>
   <translation>Qué estado tiene un cliente potencial</translation>
  </message>
  <message>
   <source>What describes an account: segment, size, the ZIP it is in</source>
   <translation>Lo que describe una cuenta: segmento, tamaño, el C.P. en que está</translation>
  </message>
  <message>
   <source>Traits</source>
   <translation>Rasgos</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>How many prospects to list</source>
   <translation>Cuántos clientes potenciales listar</translation>
  </message>
  <message>
   <source>&amp;Look</source>
   <translation>&amp;Buscar</translation>
  </message>
  <message>
   <source>List the prospects that are most like the best accounts</source>
   <translation>Listar los clientes potenciales que más se parecen a las mejores cuentas</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>A click shows the account on the map.</source>
   <translation>Un clic muestra la cuenta en el mapa.</translation>
  </message>
  <message>
   <source>Open a market with accounts; then prospects like the most profitable ones are listed here.</source>
   <translation>Abra un mercado con cuentas; entonces se listan aquí clientes potenciales como los más rentables.</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <source>Design a scenario first; then prospects are listed with their territory.</source>
   <translation>Diseñe primero un escenario; entonces los clientes potenciales se listan con su territorio.</translation>
  </message>
  <message>
   <source>{prospects} compared with the {best} most profitable accounts; distance 0 is alike in every trait.</source>
   <translation>{prospects} comparados con las {best} cuentas más rentables; distancia 0 es igual en todos los rasgos.</translation>
  </message>
  <message>
   <source>prospect</source>
   <translation>cliente potencial</translation>
  </message>
  <message>
   <source>prospects</source>
   <translation>clientes potenciales</translation>
  </message>
  <message>
   <source>Not among these: {accounts} whose profit is not known (null).</source>
   <translation>No entre ellas: {accounts} cuyo beneficio no se conoce (falta un valor).</translation>
  </message>
  <message>
   <source>Left out: {accounts} whose revenue is null; choose a status to say who is a prospect.</source>
   <translation>Omitidas: {accounts} sin ingresos conocidos; elija un estado que diga quién es cliente potencial.</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Distancia</translation>
  </message>
  <message>
   <source>How unlike it is to the nearest of the most profitable accounts; 0 is alike in every trait</source>
   <translation>Cuánto difiere de la más cercana de las cuentas más rentables; 0 es igual en todos los rasgos</translation>
  </message>
  <message>
   <source>Prospect</source>
   <translation>Cliente potencial</translation>
  </message>
  <message>
   <source>Account to look for. A click shows it on the map.</source>
   <translation>Cuenta que buscar. Un clic la muestra en el mapa.</translation>
  </message>
  <message>
   <source>Territory in the scenario on the screen</source>
   <translation>Territorio en el escenario de la pantalla</translation>
  </message>
  <message>
   <source>Like</source>
   <translation>Como</translation>
  </message>
  <message>
   <source>The profitable account that it resembles most</source>
   <translation>La cuenta rentable a la que más se parece</translation>
  </message>
  <message>
   <source>Its profit, $</source>
   <translation>Su beneficio, $</translation>
  </message>
  <message>
   <source>Profit of that account, in money/year</source>
   <translation>Beneficio de esa cuenta, en dinero/año</translation>
  </message>
  <message>
   <source>Traits that both share</source>
   <translation>Rasgos que ambas comparten</translation>
  </message>
  <message>
   <source>Counting the figures of the territories</source>
   <translation>Contando las cifras de los territorios</translation>
  </message>
  <message>
   <source>accounts of the market</source>
   <translation>cuentas del mercado</translation>
  </message>
  <message>
   <source>A table with one row per territory (leads, opportunities, new accounts, revenue, quota ...), or the accounts of the market, added up.</source>
   <translation>Una tabla con una fila por territorio (contactos, oportunidades, cuentas nuevas, ingresos, cuota ...), o las cuentas del mercado, sumadas.</translation>
  </message>
  <message>
   <source>Figures from</source>
   <translation>Cifras de</translation>
  </message>
  <message>
   <source>&amp;From</source>
   <translation>&amp;De</translation>
  </message>
  <message>
   <source>rates with the sign %</source>
   <translation>tasas con el signo %</translation>
  </message>
  <message>
   <source>rates in percent (16.6)</source>
   <translation>tasas en porcentaje (16,6)</translation>
  </message>
  <message>
   <source>rates as shares (0.166)</source>
   <translation>tasas como partes (0,166)</translation>
  </message>
  <message>
   <source>How the table writes the rates that it states itself. They are recomputed and compared.</source>
   <translation>Cómo escribe la tabla las tasas que indica ella misma. Se recalculan y comparan.</translation>
  </message>
  <message>
   <source>How rates are written</source>
   <translation>Cómo se escriben las tasas</translation>
  </message>
  <message>
   <source>Figure in the chart</source>
   <translation>Cifra del gráfico</translation>
  </message>
  <message>
   <source>What the figure in the chart allows to say</source>
   <translation>Lo que la cifra del gráfico permite decir</translation>
  </message>
  <message>
   <source>A row per territory. ○ marks a small sample; in brackets the 95 % interval.</source>
   <translation>Una fila por territorio. ○ marca una muestra pequeña; entre paréntesis, el intervalo del 95 %.</translation>
  </message>
  <message>
   <source>Figures of the territories</source>
   <translation>Cifras de los territorios</translation>
  </message>
  <message>
   <source>Figures of all territories together</source>
   <translation>Cifras de todos los territorios juntos</translation>
  </message>
  <message>
   <source>A dot per territory with its 95 % interval; hollow dots are small samples.</source>
   <translation>Un punto por territorio con su intervalo del 95 %; los puntos huecos son muestras pequeñas.</translation>
  </message>
  <message>
   <source>Chart of a figure</source>
   <translation>Gráfico de una cifra</translation>
  </message>
  <message>
   <source>The highest and the lowest territory, and which differences are more than chance</source>
   <translation>El territorio más alto y el más bajo, y qué diferencias son más que azar</translation>
  </message>
  <message>
   <source>Best and worst</source>
   <translation>Mejor y peor</translation>
  </message>
  <message>
   <source>Choose a table of key figures, or open a market with accounts and design a scenario.</source>
   <translation>Elija una tabla de cifras clave, o abra un mercado con cuentas y diseñe un escenario.</translation>
  </message>
  <message>
   <source>no rep</source>
   <translation>sin representante</translation>
  </message>
  <message>
   <source>field</source>
   <translation>campo</translation>
  </message>
  <message>
   <source>fields</source>
   <translation>campos</translation>
  </message>
  <message>
   <source>Amounts written as text were read as numbers ({fields}).</source>
   <translation>Los importes escritos como texto se leyeron como números ({fields}).</translation>
  </message>
  <message>
   <source>Amounts are in {currency}; $ stands for the currency of your data.</source>
   <translation>Los importes están en {currency}; $ representa la moneda de sus datos.</translation>
  </message>
  <message>
   <source>cost of rep time</source>
   <translation>coste del tiempo del representante</translation>
  </message>
  <message>
   <source>The cost of rep time is left out: it needs workload, salary and capacity.</source>
   <translation>El coste del tiempo del representante se omite: necesita carga de trabajo, sueldo y capacidad.</translation>
  </message>
  <message>
   <source>Or choose percent in "Margins are in".</source>
   <translation>O elija porcentajes en «Los márgenes van en».</translation>
  </message>
  <message>
   <source>Costs: {count}</source>
   <translation>Costes: {count}</translation>
  </message>
  <message>
   <source>Fields with costs, in money/year, that are added up: expenses, travel, marketing</source>
   <translation>Campos con costes, en dinero/año, que se suman: gastos, viajes, publicidad</translation>
  </message>
  <message>
   <source>&amp;Costs</source>
   <translation>&amp;Costes</translation>
  </message>
  <message>
   <source>What the profit is added up by: territory of the scenario on the screen, or rep; named accounts count for their owner.</source>
   <translation>Según qué se suma el beneficio: territorio del escenario de la pantalla o representante; las cuentas clave cuentan para su responsable.</translation>
  </message>
  <message>
   <source>&amp;Grouped by</source>
   <translation>&amp;Agrupado por</translation>
  </message>
  <message>
   <source>Field with the workload, in hours/year, for the profit per hour and the cost of rep time</source>
   <translation>Campo con la carga de trabajo, en horas/año, para el beneficio por hora y el coste del tiempo del representante</translation>
  </message>
  <message>
   <source>Wor&amp;kload</source>
   <translation>Carga de traba&amp;jo</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of a rep in a year. With workload and capacity, the cost of rep time is added to the costs: salary × workload / capacity.</source>
   <translation>Sueldo, prima, coche y gastos generales de un representante al año. Con carga de trabajo y capacidad se suma a los costes el del tiempo del representante: sueldo × carga de trabajo / capacidad.</translation>
  </message>
  <message>
   <source>&amp;Salary, $/year</source>
   <translation>Sue&amp;ldo, $/año</translation>
  </message>
  <message>
   <source>Hours of workload that a rep can do in a year</source>
   <translation>Horas de carga de trabajo que un representante puede hacer al año</translation>
  </message>
  <message>
   <source>Capacit&amp;y, h/year</source>
   <translation>Capacida&amp;d, h/año</translation>
  </message>
  <message>
   <source>Field with the net profit as the accounts state it; it is compared with the recomputed one</source>
   <translation>Campo con el beneficio neto que indican las cuentas; se compara con el recalculado</translation>
  </message>
  <message>
   <source>Stated &amp;net profit</source>
   <translation>Beneficio &amp;neto indicado</translation>
  </message>
  <message>
   <source>Field with the margin as the accounts state it; it is compared to the digits that it has</source>
   <translation>Campo con el margen que indican las cuentas; se compara hasta las cifras que tiene</translation>
  </message>
  <message>
   <source>Stated &amp;margin</source>
   <translation>Marg&amp;en indicado</translation>
  </message>
  <message>
   <source>as written</source>
   <translation>como están escritos</translation>
  </message>
  <message>
   <source>percent (33)</source>
   <translation>porcentajes (33)</translation>
  </message>
  <message>
   <source>shares (0.33)</source>
   <translation>partes (0,33)</translation>
  </message>
  <message>
   <source>How stated margins without the sign % are meant; it is not guessed</source>
   <translation>Cómo se entienden los márgenes indicados sin el signo %; no se adivina</translation>
  </message>
  <message>
   <source>Margins are &amp;in</source>
   <translation>Los márgenes &amp;van en</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>Puesto</translation>
  </message>
  <message>
   <source>1 is the highest net profit</source>
   <translation>1 es el mayor beneficio neto</translation>
  </message>
  <message>
   <source>Name of the account. A click shows it on the map. ⚠ marks those that state other figures.</source>
   <translation>Nombre de la cuenta. Un clic la muestra en el mapa. ⚠ marca las que indican otras cifras.</translation>
  </message>
  <message>
   <source>Stated profit, $</source>
   <translation>Beneficio indicado, $</translation>
  </message>
  <message>
   <source>Net profit as the accounts state it, where it is another</source>
   <translation>Beneficio neto que indican las cuentas, donde es otro</translation>
  </message>
  <message>
   <source>Stated margin</source>
   <translation>Margen indicado</translation>
  </message>
  <message>
   <source>Margin as the accounts state it, where it is another</source>
   <translation>Margen que indican las cuentas, donde es otro</translation>
  </message>
  <message>
   <source>What the stated figure would need</source>
   <translation>Lo que necesitaría la cifra indicada</translation>
  </message>
  <message>
   <source>Costs or revenue with which the stated figure would be true; sorted by how far off it is</source>
   <translation>Costes o ingresos con los que la cifra indicada sería cierta; ordenado por lo que se aparta</translation>
  </message>
  <message>
   <source>Profit per hour, $</source>
   <translation>Beneficio por hora, $</translation>
  </message>
  <message>
   <source>Net profit per hour of workload</source>
   <translation>Beneficio neto por hora de carga de trabajo</translation>
  </message>
  <message>
   <source>Rep in the scenario; of named accounts their owner</source>
   <translation>Representante en el escenario; en cuentas clave, su responsable</translation>
  </message>
  <message>
   <source>Accounts whose net profit is known</source>
   <translation>Cuentas cuyo beneficio neto se conoce</translation>
  </message>
  <message>
   <source>Net profit, $</source>
   <translation>Beneficio neto, $</translation>
  </message>
  <message>
   <source>Revenue less costs, in money/year</source>
   <translation>Ingresos menos costes, en dinero/año</translation>
  </message>
  <message>
   <source>Net profit of the revenue</source>
   <translation>Beneficio neto sobre los ingresos</translation>
  </message>
  <message>
   <source>Revenue, in money/year</source>
   <translation>Ingresos, en dinero/año</translation>
  </message>
  <message>
   <source>Costs, $</source>
   <translation>Costes, $</translation>
  </message>
  <message>
   <source>All costs that are chosen, in money/year</source>
   <translation>Todos los costes elegidos, en dinero/año</translation>
  </message>
  <message>
   <source>{title} (%)</source>
   <translation>{title} (%)</translation>
  </message>
  <message>
   <source>profit: {profit}; margin: {margin}</source>
   <translation>beneficio: {profit}; margen: {margin}</translation>
  </message>
  <message>
   <source>cannot be true</source>
   <translation>no puede ser cierta</translation>
  </message>
  <message>
   <source>costs of {costs}</source>
   <translation>costes de {costs}</translation>
  </message>
  <message>
   <source>revenue of {revenue}</source>
   <translation>ingresos de {revenue}</translation>
  </message>
  <message>
   <source>costs of {costs} or revenue of {revenue}</source>
   <translation>costes de {costs} o ingresos de {revenue}</translation>
  </message>
  <message>
   <source>Costs for the stated profit, $</source>
   <translation>Costes para el beneficio indicado, $</translation>
  </message>
  <message>
   <source>Revenue for the stated profit, $</source>
   <translation>Ingresos para el beneficio indicado, $</translation>
  </message>
  <message>
   <source>Costs for the stated margin, $</source>
   <translation>Costes para el margen indicado, $</translation>
  </message>
  <message>
   <source>Revenue for the stated margin, $</source>
   <translation>Ingresos para el margen indicado, $</translation>
  </message>
  <message>
   <source>Net profit: {stated} as stated, {computed} as recomputed</source>
   <translation>Beneficio neto: {stated} indicado, {computed} recalculado</translation>
  </message>
  <message>
   <source>Margin: {stated} as stated, {computed} as recomputed</source>
   <translation>Margen: {stated} indicado, {computed} recalculado</translation>
  </message>
  <message>
   <source>The stated figure would need: {needs}.</source>
   <translation>La cifra indicada necesitaría: {needs}.</translation>
  </message>
  <message>
   <source>The highest and lowest {shown} of {count}</source>
   <translation>Los {shown} mayores y menores de {count}</translation>
  </message>
  <message>
   <source>Net profit ({unit})</source>
   <translation>Beneficio neto ({unit})</translation>
  </message>
  <message>
   <source>{field} is null in {count} of {all} accounts and counts as 0.</source>
   <translation>{field} es nulo en {count} de {all} cuentas y cuenta como 0.</translation>
  </message>
  <message>
   <source>$ {amount} of {role} lie in no territory and are left out.</source>
   <translation>$ {amount} de {role} no están en ningún territorio y quedan fuera.</translation>
  </message>
  <message>
   <source>{layer}, row {row}: {field} is empty. Name the territory, or remove the row.</source>
   <translation>{layer}, fila {row}: {field} está vacío. Nombre el territorio o quite la fila.</translation>
  </message>
  <message>
   <source>{layer}: {field} {name} stands in the rows {rows}. Give one row per territory.</source>
   <translation>{layer}: {field} {name} está en las filas {rows}. Dé una sola fila por territorio.</translation>
  </message>
  <message>
   <source>{layer} has no row for any territory of the scenario ({names}). Choose the field with their names.</source>
   <translation>{layer} no tiene fila para ningún territorio del escenario ({names}). Elija el campo con sus nombres.</translation>
  </message>
  <message>
   <source>{layer} has no row for {names}: 0 is taken.</source>
   <translation>{layer} no tiene fila para {names}: se toma 0.</translation>
  </message>
  <message>
   <source>{layer}: {names} is no territory of the scenario and is left out.</source>
   <translation>{layer}: {names} no es un territorio del escenario y queda fuera.</translation>
  </message>
  <message>
   <source>last year</source>
   <translation>año pasado</translation>
  </message>
  <message>
   <source>pipeline</source>
   <translation>oportunidades</translation>
  </message>
  <message>
   <source>sales so far</source>
   <translation>ventas hasta ahora</translation>
  </message>
  <message>
   <source>Blend</source>
   <translation>Mezcla</translation>
  </message>
  <message>
   <source>Blend B</source>
   <translation>Mezcla B</translation>
  </message>
  <message>
   <source>{blend} totals {total} %, not 100 %. Change one of the percentages.</source>
   <translation>{blend} suma {total} %, no 100 %. Cambie uno de los porcentajes.</translation>
  </message>
  <message>
   <source>{blend} gives {base} {share} %, but there is no field for it. Choose one, or give it 0 %.</source>
   <translation>{blend} da {share} % a {base}, pero no hay campo para ello. Elija uno o póngalo a 0 %.</translation>
  </message>
  <message>
   <source>Give the total to split, above 0.</source>
   <translation>Indique el total que se reparte, mayor que 0.</translation>
  </message>
  <message>
   <source>A largest change needs last year's sales. Choose their field, or switch it off.</source>
   <translation>Un mayor cambio necesita las ventas del año pasado. Elija su campo o desactívelo.</translation>
  </message>
  <message>
   <source>Amount to split, in money/year. The quotas add up to it to the cent.</source>
   <translation>Importe que se reparte, en dinero/año. Las cuotas lo suman hasta el céntimo.</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>&amp;Total</source>
   <translation>&amp;Total</translation>
  </message>
  <message>
   <source>&amp;Even</source>
   <translation>I&amp;gual</translation>
  </message>
  <message>
   <source>The same for every territory</source>
   <translation>Lo mismo para cada territorio</translation>
  </message>
  <message>
   <source>Last &amp;year</source>
   <translation>&amp;Año pasado</translation>
  </message>
  <message>
   <source>In proportion to last year's sales</source>
   <translation>En proporción a las ventas del año pasado</translation>
  </message>
  <message>
   <source>Pipe&amp;line</source>
   <translation>Oport&amp;unidades</translation>
  </message>
  <message>
   <source>In proportion to the open pipeline</source>
   <translation>En proporción a las oportunidades abiertas</translation>
  </message>
  <message>
   <source>In proportion to the potential</source>
   <translation>En proporción al potencial</translation>
  </message>
  <message>
   <source>{title}, blend B</source>
   <translation>{title}, mezcla B</translation>
  </message>
  <message>
   <source>In all</source>
   <translation>En total</translation>
  </message>
  <message>
   <source>&amp;What if: a second blend</source>
   <translation>Pro&amp;bar una segunda mezcla</translation>
  </message>
  <message>
   <source>Show what another blend would give, in columns of its own.</source>
   <translation>Mostrar en columnas propias lo que daría otra mezcla.</translation>
  </message>
  <message>
   <source>What if: a second blend</source>
   <translation>Probar una segunda mezcla</translation>
  </message>
  <message>
   <source>{tip}, in percent of the total</source>
   <translation>{tip}, en porcentaje del total</translation>
  </message>
  <message>
   <source>Where the amounts come from: the accounts, added up per territory, or a table with one row for each.</source>
   <translation>De dónde vienen los importes: las cuentas, sumadas por territorio, o una tabla con una fila para cada uno.</translation>
  </message>
  <message>
   <source>&amp;Amounts from</source>
   <translation>&amp;Importes de</translation>
  </message>
  <message>
   <source>Field of the table with the name of the territory, or of its rep</source>
   <translation>Campo de la tabla con el nombre del territorio o de su representante</translation>
  </message>
  <message>
   <source>Territory field</source>
   <translation>Campo del territorio</translation>
  </message>
  <message>
   <source>Last year's sales</source>
   <translation>Ventas del año pasado</translation>
  </message>
  <message>
   <source>Field with last year's sales, in money</source>
   <translation>Campo con las ventas del año pasado, en dinero</translation>
  </message>
  <message>
   <source>Open pipeline</source>
   <translation>Oportunidades abiertas</translation>
  </message>
  <message>
   <source>Field with the value of open opportunities, in money</source>
   <translation>Campo con el valor de las oportunidades abiertas, en dinero</translation>
  </message>
  <message>
   <source>Potential field</source>
   <translation>Campo del potencial</translation>
  </message>
  <message>
   <source>Field with the potential, in money/year</source>
   <translation>Campo con el potencial, en dinero/año</translation>
  </message>
  <message>
   <source>Sales so far</source>
   <translation>Ventas hasta ahora</translation>
  </message>
  <message>
   <source>Field with this year's sales so far, for the attainment</source>
   <translation>Campo con las ventas de este año hasta ahora, para el cumplimiento</translation>
  </message>
  <message>
   <source>Last day that the sales so far cover: they are compared with the part of the quota due by then.</source>
   <translation>Último día que abarcan las ventas hasta ahora: se comparan con la parte de la cuota que toca hasta ese día.</translation>
  </message>
  <message>
   <source>Sales &amp;until</source>
   <translation>&amp;Ventas hasta el</translation>
  </message>
  <message>
   <source>Month in which the business year starts</source>
   <translation>Mes en que empieza el año comercial</translation>
  </message>
  <message>
   <source>Year starts in</source>
   <translation>El año empieza en</translation>
  </message>
  <message>
   <source>Largest &amp;change</source>
   <translation>Mayor &amp;cambio</translation>
  </message>
  <message>
   <source>Keep each quota this near to last year's sales; what it takes from one is passed on to the others.</source>
   <translation>Mantener cada cuota así de cerca de las ventas del año pasado; lo que quita a una pasa a las demás.</translation>
  </message>
  <message>
   <source>Largest change</source>
   <translation>Mayor cambio</translation>
  </message>
  <message>
   <source>Largest change against last year</source>
   <translation>Mayor cambio frente al año pasado</translation>
  </message>
  <message>
   <source>the cent</source>
   <translation>el céntimo</translation>
  </message>
  <message>
   <source>What quotas are rounded to; they add up to the total all the same.</source>
   <translation>A qué se redondean las cuotas; aun así suman el total.</translation>
  </message>
  <message>
   <source>&amp;Rounded to</source>
   <translation>&amp;Redondeado a</translation>
  </message>
  <message>
   <source>not 100 %</source>
   <translation>no 100 %</translation>
  </message>
  <message>
   <source>Rep of the territory</source>
   <translation>Representante del territorio</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Parte</translation>
  </message>
  <message>
   <source>Share of the territory in the total</source>
   <translation>Parte del territorio en el total</translation>
  </message>
  <message>
   <source>Last year, $</source>
   <translation>Año pasado, $</translation>
  </message>
  <message>
   <source>Quota, $</source>
   <translation>Cuota, $</translation>
  </message>
  <message>
   <source>Part of the total; all quotas add up to it exactly</source>
   <translation>Parte del total; todas las cuotas lo suman exactamente</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambio</translation>
  </message>
  <message>
   <source>Quota against last year's sales</source>
   <translation>Cuota frente a las ventas del año pasado</translation>
  </message>
  <message>
   <source>Sales so far, $</source>
   <translation>Ventas hasta ahora, $</translation>
  </message>
  <message>
   <source>This year's sales until the day chosen</source>
   <translation>Ventas de este año hasta el día elegido</translation>
  </message>
  <message>
   <source>Sales so far against the quota</source>
   <translation>Ventas hasta ahora frente a la cuota</translation>
  </message>
  <message>
   <source>To date</source>
   <translation>A la fecha</translation>
  </message>
  <message>
   <source>Sales so far against the part of the quota that is due by the day chosen; 100 % is on plan</source>
   <translation>Ventas hasta ahora frente a la parte de la cuota que toca hasta el día elegido; 100 % es según el plan</translation>
  </message>
  <message>
   <source>Quota B, $</source>
   <translation>Cuota B, $</translation>
  </message>
  <message>
   <source>Quota under the second blend</source>
   <translation>Cuota con la segunda mezcla</translation>
  </message>
  <message>
   <source>B − A, $</source>
   <translation>B − A, $</translation>
  </message>
  <message>
   <source>What the second blend gives more or less</source>
   <translation>Lo que la segunda mezcla da de más o de menos</translation>
  </message>
  <message>
   <source>quota</source>
   <translation>cuota</translation>
  </message>
  <message>
   <source>by potential alone</source>
   <translation>solo por potencial</translation>
  </message>
  <message>
   <source>quota B</source>
   <translation>cuota B</translation>
  </message>
  <message>
   <source>Quota ({unit})</source>
   <translation>Cuota ({unit})</translation>
  </message>
  <message>
   <source>The {shown} of {count} that change most</source>
   <translation>Los {shown} de {count} que más cambian</translation>
  </message>
  <message>
   <source>▲ held at the largest change: the blend would give more</source>
   <translation>▲ retenida en el mayor cambio: la mezcla daría más</translation>
  </message>
  <message>
   <source>▼ held at the largest change: the blend would give less</source>
   <translation>▼ retenida en el mayor cambio: la mezcla daría menos</translation>
  </message>
  <message>
   <source>By potential alone it would be $ {amount}.</source>
   <translation>Solo por potencial serían $ {amount}.</translation>
  </message>
  <message>
   <source>A row per territory. Double-click shows it on the map; Ctrl+C copies.</source>
   <translation>Una fila por territorio. Un doble clic lo muestra en el mapa; Ctrl+C copia.</translation>
  </message>
  <message>
   <source>Sums of all territories</source>
   <translation>Sumas de todos los territorios</translation>
  </message>
  <message>
   <source>Chart of the quotas</source>
   <translation>Gráfico de las cuotas</translation>
  </message>
  <message>
   <source>Quotas appear here as soon as the total can be split.</source>
   <translation>Las cuotas aparecen aquí en cuanto el total se puede repartir.</translation>
  </message>
  <message>
   <source>&amp;Inputs</source>
   <translation>&amp;Entradas</translation>
  </message>
  <message>
   <source>Reading the amounts</source>
   <translation>Leyendo los importes</translation>
  </message>
  <message>
   <source>Splitting the total</source>
   <translation>Repartiendo el total</translation>
  </message>
  <message>
   <source>{change} on last year's $ {amount}</source>
   <translation>{change} frente a $ {amount} del año pasado</translation>
  </message>
  <message>
   <source>Here a total is split into a quota per territory. Open a market, or design one first.</source>
   <translation>Aquí se reparte un total en una cuota por territorio. Abra un mercado o diseñe uno primero.</translation>
  </message>
  <message>
   <source>Design a scenario first; then its territories get their quotas here.</source>
   <translation>Diseñe primero un escenario; entonces sus territorios reciben aquí sus cuotas.</translation>
  </message>
  <message>
   <source>Reading the amounts…</source>
   <translation>Leyendo los importes…</translation>
  </message>
  <message>
   <source>Splitting the total…</source>
   <translation>Repartiendo el total…</translation>
  </message>
  <message>
   <source>Sum</source>
   <translation>Suma</translation>
  </message>
  <message>
   <source>Name of the territory. Double-click shows it on the map.</source>
   <translation>Nombre del territorio. Un doble clic lo muestra en el mapa.</translation>
  </message>
  <message>
   <source>No home is known, so there is nothing to show. Give positions or ZIP codes of the market.</source>
   <translation>No se conoce ningún domicilio, así que no hay nada que mostrar. Indique posiciones o códigos postales del mercado.</translation>
  </message>
  <message>
   <source>4  Reps</source>
   <translation>4  Representantes</translation>
  </message>
  <message>
   <source>No roster yet. Choose a layer or table of reps, or write names into the table.</source>
   <translation>Aún no hay plantilla. Elija una capa o tabla de representantes, o escriba nombres en la tabla.</translation>
  </message>
  <message>
   <source>{owned} of {all} territories have a rep</source>
   <translation>{owned} de {all} territorios tienen representante</translation>
  </message>
  <message>
   <source>none: the roster of the market</source>
   <translation>ninguna: la plantilla del mercado</translation>
  </message>
  <message>
   <source>Read the layer of reps anew into the market.</source>
   <translation>Volver a leer en el mercado la capa de representantes.</translation>
  </message>
  <message>
   <source>Read again</source>
   <translation>Leer de nuevo</translation>
  </message>
  <message>
   <source>Layer of the reps' homes, or a table with the ZIP code of each home. The market keeps a copy.</source>
   <translation>Capa de los domicilios de los representantes, o tabla con el C.P. de cada domicilio. El mercado guarda una copia.</translation>
  </message>
  <message>
   <source>&amp;Reps</source>
   <translation>&amp;Representantes</translation>
  </message>
  <message>
   <source>Fields of the reps</source>
   <translation>Campos de los representantes</translation>
  </message>
  <message>
   <source>Which columns hold names and homes; the others are found by their names.</source>
   <translation>Qué columnas tienen nombres y domicilios; las demás se encuentran por su nombre.</translation>
  </message>
  <message>
   <source>&amp;Name field</source>
   <translation>Campo del &amp;nombre</translation>
  </message>
  <message>
   <source>Field with the name of the rep.</source>
   <translation>Campo con el nombre del representante.</translation>
  </message>
  <message>
   <source>Field with the ZIP code of the home, where the reps have no position on the map.</source>
   <translation>Campo con el código postal del domicilio, si los representantes no tienen posición en el mapa.</translation>
  </message>
  <message>
   <source>Home &amp;ZIP</source>
   <translation>C.P. del &amp;domicilio</translation>
  </message>
  <message>
   <source>written with %</source>
   <translation>escritas con %</translation>
  </message>
  <message>
   <source>percent (50)</source>
   <translation>porcentaje (50)</translation>
  </message>
  <message>
   <source>shares of 1 (0.5)</source>
   <translation>partes de 1 (0,5)</translation>
  </message>
  <message>
   <source>How numbers without % in the columns of part-time shares and ramps are meant.</source>
   <translation>Cómo se entienden los números sin % en las columnas de tiempo parcial y de rodaje.</translation>
  </message>
  <message>
   <source>&amp;Shares are</source>
   <translation>Las partes &amp;son</translation>
  </message>
  <message>
   <source>What counts in the match</source>
   <translation>Qué cuenta en la asignación</translation>
  </message>
  <message>
   <source>What makes a rep suit a territory, and how much that counts.</source>
   <translation>Qué hace que un representante convenga a un territorio, y cuánto cuenta.</translation>
  </message>
  <message>
   <source>Table with the columns territory, language (the rep must speak it), skill (the rep should have it) and excluded (reps who must not have it). Optional.</source>
   <translation>Tabla con las columnas territory, language (el representante debe hablarlo), skill (el representante debería tenerla) y excluded (representantes que no pueden tenerlo). Opcional.</translation>
  </message>
  <message>
   <source>Nee&amp;ds</source>
   <translation>Ne&amp;cesidades</translation>
  </message>
  <message>
   <source>&amp;Match</source>
   <translation>&amp;Asignar</translation>
  </message>
  <message>
   <source>Give each territory a rep, so that all together suit best. One step of undo.</source>
   <translation>Dar a cada territorio un representante, de modo que el conjunto sea el mejor. Un paso que se puede deshacer.</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Asignar</translation>
  </message>
  <message>
   <source>Names of the a&amp;lignment</source>
   <translation>Nombres de la asignación &amp;vigente</translation>
  </message>
  <message>
   <source>Name each territory like the one of the alignment that it overlaps most. One step of undo.</source>
   <translation>Dar a cada territorio el nombre del de la asignación vigente con el que más coincide. Un paso que se puede deshacer.</translation>
  </message>
  <message>
   <source>Names of the alignment</source>
   <translation>Nombres de la asignación vigente</translation>
  </message>
  <message>
   <source>Show &amp;homes</source>
   <translation>&amp;Mostrar domicilios</translation>
  </message>
  <message>
   <source>Homes of the reps as a layer of the map, and a line to the chosen territory.</source>
   <translation>Los domicilios de los representantes como capa del mapa, y una línea al territorio elegido.</translation>
  </message>
  <message>
   <source>Show homes</source>
   <translation>Mostrar domicilios</translation>
  </message>
  <message>
   <source>All li&amp;nes</source>
   <translation>Todas las &amp;líneas</translation>
  </message>
  <message>
   <source>With the homes: lines from home to every territory, not only to the chosen one.</source>
   <translation>Con los domicilios: líneas del domicilio a cada territorio, no solo al elegido.</translation>
  </message>
  <message>
   <source>All lines</source>
   <translation>Todas las líneas</translation>
  </message>
  <message>
   <source>Copy the table, or save it as a CSV file.</source>
   <translation>Copiar la tabla o guardarla como archivo CSV.</translation>
  </message>
  <message>
   <source>Copy or save the reps</source>
   <translation>Copiar o guardar los representantes</translation>
  </message>
  <message>
   <source>Choose a row to read why. A double click on a rep gives the territory to somebody else.</source>
   <translation>Elija una fila para leer por qué. Un doble clic en un representante da el territorio a otra persona.</translation>
  </message>
  <message>
   <source>The territories were changed after the match. Match again to see reasons.</source>
   <translation>Los territorios cambiaron después de la asignación. Asigne de nuevo para ver las razones.</translation>
  </message>
  <message>
   <source>Named accounts belong to {names}, not on the roster. Correct the names or add the reps.</source>
   <translation>Hay cuentas clave de {names}, que no están en la plantilla. Corrija los nombres o añada los representantes.</translation>
  </message>
  <message>
   <source>Matching reps and territories</source>
   <translation>Asignando representantes y territorios</translation>
  </message>
  <message>
   <source>Match reps and territories</source>
   <translation>Asignar representantes y territorios</translation>
  </message>
  <message>
   <source>{count} matched.</source>
   <translation>Asignado: {count}.</translation>
  </message>
  <message>
   <source>Nobody for {names}; the reasons are in the list.</source>
   <translation>Nadie para {names}; las razones están en la lista.</translation>
  </message>
  <message>
   <source>Reps without a territory: {names}.</source>
   <translation>Representantes sin territorio: {names}.</translation>
  </message>
  <message>
   <source>remark</source>
   <translation>nota</translation>
  </message>
  <message>
   <source>remarks</source>
   <translation>notas</translation>
  </message>
  <message>
   <source>{count} in the list.</source>
   <translation>{count} en la lista.</translation>
  </message>
  <message>
   <source>Choose the layer or table of reps first.</source>
   <translation>Elija primero la capa o tabla de representantes.</translation>
  </message>
  <message>
   <source>The percentages total {percent} %. They must total 100 %.</source>
   <translation>Los porcentajes suman {percent} %. Deben sumar 100 %.</translation>
  </message>
  <message>
   <source>No scenario is the alignment in force (5 Scenarios).</source>
   <translation>Ningún escenario es la asignación vigente (5 Escenarios).</translation>
  </message>
  <message>
   <source>This scenario is the alignment in force.</source>
   <translation>Este escenario es la asignación vigente.</translation>
  </message>
  <message>
   <source>territory has</source>
   <translation>territorio tiene</translation>
  </message>
  <message>
   <source>territories have</source>
   <translation>territorios tienen</translation>
  </message>
  <message>
   <source>{count} the name of the alignment now.</source>
   <translation>{count} ahora el nombre de la asignación vigente.</translation>
  </message>
  <message>
   <source>The territories have the names of the alignment already.</source>
   <translation>Los territorios ya tienen los nombres de la asignación vigente.</translation>
  </message>
  <message>
   <source>The alignment cannot be read.</source>
   <translation>No se puede leer la asignación vigente.</translation>
  </message>
  <message>
   <source>Take the names of the alignment</source>
   <translation>Tomar los nombres de la asignación vigente</translation>
  </message>
  <message>
   <source>The market has no reps yet. Choose the layer of reps (4 Reps).</source>
   <translation>El mercado aún no tiene representantes. Elija la capa de representantes (4 Representantes).</translation>
  </message>
  <message>
   <source>Way from home (h/year)</source>
   <translation>Camino desde el domicilio (h/año)</translation>
  </message>
  <message>
   <source>Named accounts (h/year)</source>
   <translation>Cuentas clave (h/año)</translation>
  </message>
  <message>
   <source>Capacity (h/year)</source>
   <translation>Capacidad (h/año)</translation>
  </message>
  <message>
   <source>Load (%)</source>
   <translation>Ocupación (%)</translation>
  </message>
  <message>
   <source>Points of 100</source>
   <translation>Puntos de 100</translation>
  </message>
  <message>
   <source>Runner-up</source>
   <translation>Segundo</translation>
  </message>
  <message>
   <source>Name and colour of the territory</source>
   <translation>Nombre y color del territorio</translation>
  </message>
  <message>
   <source>Who owns it; in italics who is not on the roster</source>
   <translation>Quién lo lleva; en cursiva, quien no está en la plantilla</translation>
  </message>
  <message>
   <source>Load</source>
   <translation>Ocupación</translation>
  </message>
  <message>
   <source>Work, named accounts and, where known, the way from home, as a share of the rep's hours a year</source>
   <translation>Trabajo, cuentas clave y, si se conoce, camino desde el domicilio, como parte de las horas al año del representante</translation>
  </message>
  <message>
   <source>What speaks for the pair; the whole is below the table</source>
   <translation>Qué habla a favor de la pareja; el texto completo está bajo la tabla</translation>
  </message>
  <message>
   <source>Who comes next, and how many points the best match would lose as a whole</source>
   <translation>Quién viene después y cuántos puntos perdería la mejor asignación en conjunto</translation>
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
   <translation>No está en la plantilla.</translation>
  </message>
  <message>
   <source>{hours} of {capacity} h/year ({percent}).</source>
   <translation>{hours} de {capacity} h/año ({percent}).</translation>
  </message>
  <message>
   <source>{hours} h/year of work.</source>
   <translation>{hours} h/año de trabajo.</translation>
  </message>
  <message>
   <source>Of these {hours} h on the way from home and back.</source>
   <translation>De ellas, {hours} h en el camino desde el domicilio y de vuelta.</translation>
  </message>
  <message>
   <source>Of these {hours} h for named accounts.</source>
   <translation>De ellas, {hours} h para cuentas clave.</translation>
  </message>
  <message>
   <source>nobody can serve it</source>
   <translation>nadie puede atenderlo</translation>
  </message>
  <message>
   <source>The match gave it to {rep}.</source>
   <translation>La asignación se lo dio a {rep}.</translation>
  </message>
  <message>
   <source>{points} of 100:</source>
   <translation>{points} de 100:</translation>
  </message>
  <message>
   <source>Who owns which territory. A double click on a rep gives the territory to somebody else.</source>
   <translation>Quién lleva qué territorio. Un doble clic en un representante da el territorio a otra persona.</translation>
  </message>
  <message>
   <source>Territories and reps</source>
   <translation>Territorios y representantes</translation>
  </message>
  <message>
   <source>Total {percent} %</source>
   <translation>Total {percent} %</translation>
  </message>
  <message>
   <source>Travel</source>
   <translation>Viaje</translation>
  </message>
  <message>
   <source>A short way from home to the ZIPs of the territory.</source>
   <translation>Un camino corto del domicilio a los C.P. del territorio.</translation>
  </message>
  <message>
   <source>Accounts kept</source>
   <translation>Cuentas conservadas</translation>
  </message>
  <message>
   <source>Accounts that stay with the rep who has them now.</source>
   <translation>Cuentas que siguen con el representante que las tiene ahora.</translation>
  </message>
  <message>
   <source>Skills</source>
   <translation>Habilidades</translation>
  </message>
  <message>
   <source>Skills and industries that the territory needs and the rep has.</source>
   <translation>Habilidades y sectores que el territorio necesita y el representante tiene.</translation>
  </message>
  <message>
   <source>Preference</source>
   <translation>Preferencia</translation>
  </message>
  <message>
   <source>Territories that the rep named, the first choice before the second.</source>
   <translation>Territorios que nombró el representante, la primera opción antes que la segunda.</translation>
  </message>
  <message>
   <source>Capacity</source>
   <translation>Capacidad</translation>
  </message>
  <message>
   <source>Much work for reps with much time, little for part-time and new reps.</source>
   <translation>Mucho trabajo para representantes con mucho tiempo, poco para los de tiempo parcial y los nuevos.</translation>
  </message>
  <message>
   <source>home not known, counts like the mean of the others</source>
   <translation>domicilio desconocido, cuenta como la media de los demás</translation>
  </message>
  <message>
   <source>{km} from home to its ZIPs on average</source>
   <translation>{km} de media del domicilio a sus C.P.</translation>
  </message>
  <message>
   <source>{work} h of work a year for {time} h</source>
   <translation>{work} h de trabajo al año para {time} h</translation>
  </message>
  <message>
   <source>for information: {ratings}</source>
   <translation>a título informativo: {ratings}</translation>
  </message>
  <message>
   <source>Without {rep} nobody could have it.</source>
   <translation>Sin {rep} nadie podría tenerlo.</translation>
  </message>
  <message>
   <source>{rep} instead would leave another territory without a rep.</source>
   <translation>{rep} en su lugar dejaría otro territorio sin representante.</translation>
  </message>
  <message>
   <source>{rep} instead would be as good as a whole.</source>
   <translation>{rep} en su lugar sería igual de bueno en conjunto.</translation>
  </message>
  <message>
   <source>{rep} instead would be worse by {points} as a whole.</source>
   <translation>{rep} en su lugar sería peor en conjunto por {points}.</translation>
  </message>
  <message>
   <source>{count} points</source>
   <translation>{count} puntos</translation>
  </message>
  <message>
   <source>keeps {kept} of {all} accounts</source>
   <translation>conserva {kept} de {all} cuentas</translation>
  </message>
  <message>
   <source>keeps {kept} of {all} h</source>
   <translation>conserva {kept} de {all} h</translation>
  </message>
  <message>
   <source>speaks {languages}</source>
   <translation>habla {languages}</translation>
  </message>
  <message>
   <source>{count} of {all} skills (not {names})</source>
   <translation>{count} de {all} habilidades (no {names})</translation>
  </message>
  <message>
   <source>knows {names}</source>
   <translation>conoce {names}</translation>
  </message>
  <message>
   <source>knows the industry of {share} of the accounts</source>
   <translation>conoce el sector de {share} de las cuentas</translation>
  </message>
  <message>
   <source>not among the choices of the rep</source>
   <translation>no está entre las opciones del representante</translation>
  </message>
  <message>
   <source>choice {place} of {count}</source>
   <translation>opción {place} de {count}</translation>
  </message>
  <message>
   <source>{layer} has more than {count} rows: it does not look like a table of reps. Choose another one.</source>
   <translation>{layer} tiene más de {count} filas: no parece una tabla de representantes. Elija otra.</translation>
  </message>
  <message>
   <source>{layer} has no coordinate reference system. Set it (layer properties, Source).</source>
   <translation>{layer} no tiene sistema de referencia de coordenadas. Defínalo (propiedades de la capa, Fuente).</translation>
  </message>
  <message>
   <source>{count} part-time</source>
   <translation>{count} a tiempo parcial</translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation>{count} nuevos</translation>
  </message>
  <message>
   <source>homes of all known</source>
   <translation>todos los domicilios conocidos</translation>
  </message>
  <message>
   <source>homes of {count} known</source>
   <translation>{count} domicilios conocidos</translation>
  </message>
  <message>
   <source>no home known</source>
   <translation>ningún domicilio conocido</translation>
  </message>
  <message>
   <source>GeoPackage (*.gpkg)</source>
   <translation>GeoPackage (*.gpkg)</translation>
  </message>
  <message>
   <source>{path} exists already. Replace it?</source>
   <translation>{path} ya existe. ¿Reemplazarlo?</translation>
  </message>
  <message>
   <source>5  Scenarios</source>
   <translation>5  Escenarios</translation>
  </message>
  <message>
   <source>scenario</source>
   <translation>escenario</translation>
  </message>
  <message>
   <source>scenarios</source>
   <translation>escenarios</translation>
  </message>
  <message>
   <source>Open or make a market first.</source>
   <translation>Abra o cree primero un mercado.</translation>
  </message>
  <message>
   <source>Design first: each design can be kept as a scenario.</source>
   <translation>Diseñe primero: cada diseño se puede conservar como escenario.</translation>
  </message>
  <message>
   <source>Double click or Enter shows a scenario, F2 renames it; choose several to compare them.</source>
   <translation>Un doble clic o Intro muestra un escenario, F2 lo renombra; elija varios para compararlos.</translation>
  </message>
  <message>
   <source>&amp;Show</source>
   <translation>Mos&amp;trar</translation>
  </message>
  <message>
   <source>Put this scenario on the map</source>
   <translation>Poner este escenario en el mapa</translation>
  </message>
  <message>
   <source>&amp;Branch from here</source>
   <translation>&amp;Bifurcar desde aquí</translation>
  </message>
  <message>
   <source>Make a copy and show it, to go another way from here</source>
   <translation>Hacer una copia y mostrarla, para seguir otro camino desde aquí</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>&amp;Duplicar</translation>
  </message>
  <message>
   <source>Make a copy</source>
   <translation>Hacer una copia</translation>
  </message>
  <message>
   <source>&amp;Rename</source>
   <translation>&amp;Renombrar</translation>
  </message>
  <message>
   <source>Give the scenario another name (F2)</source>
   <translation>Dar otro nombre al escenario (F2)</translation>
  </message>
  <message>
   <source>&amp;Note…</source>
   <translation>&amp;Nota…</translation>
  </message>
  <message>
   <source>Write down why</source>
   <translation>Anotar el porqué</translation>
  </message>
  <message>
   <source>&amp;Approve</source>
   <translation>&amp;Aprobar</translation>
  </message>
  <message>
   <source>Close the scenario to edits</source>
   <translation>Cerrar el escenario a las ediciones</translation>
  </message>
  <message>
   <source>Put in &amp;force</source>
   <translation>Poner en &amp;vigor</translation>
  </message>
  <message>
   <source>Make it the alignment that moves are counted from</source>
   <translation>Hacerlo la asignación desde la que se cuentan los movimientos</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>&amp;Comparar</translation>
  </message>
  <message>
   <source>See the chosen scenarios side by side</source>
   <translation>Ver los escenarios elegidos uno junto a otro</translation>
  </message>
  <message>
   <source>&amp;Trade-offs</source>
   <translation>A&amp;lternativas</translation>
  </message>
  <message>
   <source>Let the engine show balance against moves, and balance against compactness</source>
   <translation>Dejar que el motor muestre balance frente a movimientos, y balance frente a compacidad</translation>
  </message>
  <message>
   <source>De&amp;lete</source>
   <translation>&amp;Eliminar</translation>
  </message>
  <message>
   <source>Delete; it can be brought back</source>
   <translation>Eliminar; se puede recuperar</translation>
  </message>
  <message>
   <source>Bring &amp;back</source>
   <translation>Rec&amp;uperar</translation>
  </message>
  <message>
   <source>Bring a deleted scenario back</source>
   <translation>Recuperar un escenario eliminado</translation>
  </message>
  <message>
   <source>&amp;More</source>
   <translation>Má&amp;s</translation>
  </message>
  <message>
   <source>Copy, rename, annotate, approve, delete</source>
   <translation>Copiar, renombrar, anotar, aprobar, eliminar</translation>
  </message>
  <message>
   <source>Show de&amp;leted</source>
   <translation>Mostrar elim&amp;inados</translation>
  </message>
  <message>
   <source>List deleted scenarios too, to bring them back.</source>
   <translation>Listar también los escenarios eliminados, para recuperarlos.</translation>
  </message>
  <message>
   <source>Show deleted</source>
   <translation>Mostrar eliminados</translation>
  </message>
  <message>
   <source>Note on {name}</source>
   <translation>Nota sobre {name}</translation>
  </message>
  <message>
   <source>Why this scenario, and what is open:</source>
   <translation>Por qué este escenario, y qué queda abierto:</translation>
  </message>
  <message>
   <source>Design a scenario first.</source>
   <translation>Diseñe primero un escenario.</translation>
  </message>
  <message>
   <source>Take &amp;approval back</source>
   <translation>Retirar la a&amp;probación</translation>
  </message>
  <message>
   <source>Deleted: {names}</source>
   <translation>Eliminado: {names}</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>Deshacer eliminación</translation>
  </message>
  <message>
   <source>Bring back what was deleted.</source>
   <translation>Recuperar lo que se eliminó.</translation>
  </message>
  <message>
   <source>No market is open.</source>
   <translation>No hay ningún mercado abierto.</translation>
  </message>
  <message>
   <source>Choose a scenario first.</source>
   <translation>Elija primero un escenario.</translation>
  </message>
  <message>
   <source>Choose two to five scenarios, with Ctrl or Shift.</source>
   <translation>Elija de dos a cinco escenarios, con Ctrl o Mayús.</translation>
  </message>
  <message>
   <source>Choose a single scenario.</source>
   <translation>Elija un solo escenario.</translation>
  </message>
  <message>
   <source>This scenario is not deleted.</source>
   <translation>Este escenario no está eliminado.</translation>
  </message>
  <message>
   <source>{name} is deleted. Bring it back first.</source>
   <translation>{name} está eliminado. Recupérelo primero.</translation>
  </message>
  <message>
   <source>{name} is approved. Take the approval back first.</source>
   <translation>{name} está aprobado. Retire primero la aprobación.</translation>
  </message>
  <message>
   <source>The alignment in force cannot be deleted. Put another scenario in force first.</source>
   <translation>La asignación vigente no se puede eliminar. Ponga primero otro escenario en vigor.</translation>
  </message>
  <message>
   <source>A market keeps at least one scenario.</source>
   <translation>Un mercado conserva al menos un escenario.</translation>
  </message>
  <message>
   <source>{name}, copy</source>
   <translation>{name}, copia</translation>
  </message>
  <message>
   <source>{name}, variant</source>
   <translation>{name}, variante</translation>
  </message>
  <message>
   <source>A scenario needs a name.</source>
   <translation>Un escenario necesita un nombre.</translation>
  </message>
  <message>
   <source>There is a scenario {name} already. Choose another name.</source>
   <translation>Ya existe un escenario {name}. Elija otro nombre.</translation>
  </message>
  <message>
   <source>Name, who changed it when, and the note; variants stand below what they came from</source>
   <translation>Nombre, quién lo cambió y cuándo, y la nota; las variantes están bajo aquello de lo que proceden</translation>
  </message>
  <message>
   <source>Farthest from target of all territories, for each measure</source>
   <translation>Lo más alejado del objetivo entre todos los territorios, para cada medida</translation>
  </message>
  <message>
   <source>on the screen</source>
   <translation>en la pantalla</translation>
  </message>
  <message>
   <source>alignment in force</source>
   <translation>asignación vigente</translation>
  </message>
  <message>
   <source>approved: closed to edits</source>
   <translation>aprobado: cerrado a las ediciones</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>eliminado</translation>
  </message>
  <message>
   <source>Changed {time} by {author}</source>
   <translation>Cambiado {time} por {author}</translation>
  </message>
  <message>
   <source>Largest deviation: {figures}</source>
   <translation>Mayor desviación: {figures}</translation>
  </message>
  <message>
   <source>Choose the layer of ZIP polygons (1 Data). Add one to the project if the list is empty.</source>
   <translation>Elija la capa de zonas de C.P. (1 Datos). Añada una al proyecto si la lista está vacía.</translation>
  </message>
  <message>
   <source>Choose the field of the ZIP layer that holds the ZIP code (1 Data).</source>
   <translation>Elija el campo de la capa de C.P. que contiene el código postal (1 Datos).</translation>
  </message>
  <message>
   <source>Checking the data</source>
   <translation>Revisando los datos</translation>
  </message>
  <message>
   <source>Putting accounts into ZIPs</source>
   <translation>Situando las cuentas en los C.P.</translation>
  </message>
  <message>
   <source>Making the market file</source>
   <translation>Creando el archivo de mercado</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>Exportando</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Imprimiendo</translation>
  </message>
  <message>
   <source>ZIPs with accounts</source>
   <translation>C.P. con cuentas</translation>
  </message>
  <message>
   <source>The field {field} of {layer} would be overwritten by the sums of the accounts. Rename that field, or read both measures per account or both per ZIP.</source>
   <translation>Las sumas de las cuentas sobrescribirían el campo {field} de {layer}. Cambie el nombre del campo, o lea ambas medidas por cuenta o ambas por C.P.</translation>
  </message>
  <message>
   <source>Copy the table for a spreadsheet (Ctrl+C in the table).</source>
   <translation>Copiar la tabla para una hoja de cálculo (Ctrl+C en la tabla).</translation>
  </message>
  <message>
   <source>Save as CSV</source>
   <translation>Guardar como CSV</translation>
  </message>
  <message>
   <source>Save the table as a CSV file.</source>
   <translation>Guardar la tabla como archivo CSV.</translation>
  </message>
  <message>
   <source>Save {table} as CSV</source>
   <translation>Guardar {table} como CSV</translation>
  </message>
  <message>
   <source>{table} saved in {path}.</source>
   <translation>{table} se guardó en {path}.</translation>
  </message>
  <message>
   <source>Show or hide what is below</source>
   <translation>Mostrar u ocultar lo que hay debajo</translation>
  </message>
  <message>
   <source>The market is being written; this ends soon and cannot be stopped half way.</source>
   <translation>El mercado se está escribiendo; termina pronto y no se puede detener a medias.</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Revisar</translation>
  </message>
  <message>
   <source>Exported shapefile, GeoPackage and tables to</source>
   <translation>Shapefile, GeoPackage y tablas exportados a</translation>
  </message>
  <message>
   <source>Printed the overview and a map of every territory to</source>
   <translation>La vista general y un mapa de cada territorio se imprimieron en</translation>
  </message>
  <message>
   <source>{name} was made from other layers, fields or measures than those chosen now. Make a new market from these?

{name} is closed then and stays as it is. To keep its territories and bring the choices into it, cancel, and take Market ▸ Update data.</source>
   <translation>{name} se hizo de otras capas, campos o medidas que los elegidos ahora. ¿Hacer un mercado nuevo con estos?

{name} se cierra entonces y queda como está. Para conservar sus territorios y llevar a él lo elegido, cancele y use Mercado ▸ Actualizar datos.</translation>
  </message>
  <message>
   <source>New market</source>
   <translation>Mercado nuevo</translation>
  </message>
  <message>
   <source>Changed since this market was made: {names}. Designs use the figures in the market; Market ▸ Update data brings in what is new.</source>
   <translation>Cambiado desde que se hizo este mercado: {names}. Los diseños usan las cifras del mercado; Mercado ▸ Actualizar datos trae lo nuevo.</translation>
  </message>
  <message>
   <source>error</source>
   <translation>error</translation>
  </message>
  <message>
   <source>errors</source>
   <translation>errores</translation>
  </message>
  <message>
   <source>warning</source>
   <translation>advertencia</translation>
  </message>
  <message>
   <source>warnings</source>
   <translation>advertencias</translation>
  </message>
  <message>
   <source>Mend the errors before the design.</source>
   <translation>Corrija los errores antes del diseño.</translation>
  </message>
  <message>
   <source>Checked: nothing is wrong.</source>
   <translation>Revisado: no hay nada mal.</translation>
  </message>
  <message>
   <source>Checked: {found}.</source>
   <translation>Revisado: {found}.</translation>
  </message>
  <message>
   <source>{title}: choose a folder</source>
   <translation>{title}: elija una carpeta</translation>
  </message>
  <message>
   <source>Add the layer of ZIP polygons to the project and choose it (1 Data).</source>
   <translation>Añada al proyecto la capa de zonas de C.P. y elíjala (1 Datos).</translation>
  </message>
  <message>
   <source>read only</source>
   <translation>solo lectura</translation>
  </message>
  <message>
   <source>not saved under a name yet</source>
   <translation>aún sin guardar con un nombre</translation>
  </message>
  <message>
   <source>writing…</source>
   <translation>escribiendo…</translation>
  </message>
  <message>
   <source>{id} has no place on the map.</source>
   <translation>{id} no tiene lugar en el mapa.</translation>
  </message>
  <message>
   <source>Workload and potential</source>
   <translation>Carga de trabajo y potencial</translation>
  </message>
  <message>
   <source>Deviation from target</source>
   <translation>Desviación del objetivo</translation>
  </message>
  <message>
   <source>Change against the alignment</source>
   <translation>Cambio respecto a la asignación</translation>
  </message>
  <message>
   <source>Account segment</source>
   <translation>Segmento de las cuentas</translation>
  </message>
  <message>
   <source>Heat map of accounts</source>
   <translation>Mapa de calor de las cuentas</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} y {second}</translation>
  </message>
  <message>
   <source>ZIPs by territory</source>
   <translation>C.P. por territorio</translation>
  </message>
  <message>
   <source>ZIPs by {area}</source>
   <translation>C.P. por {area}</translation>
  </message>
  <message>
   <source>{measure} vs. target</source>
   <translation>{measure} frente al objetivo</translation>
  </message>
  <message>
   <source> (tolerance ±{percent} %)</source>
   <translation> (tolerancia ±{percent} %)</translation>
  </message>
  <message>
   <source>ZIPs, change against the alignment</source>
   <translation>C.P., cambio respecto a la asignación</translation>
  </message>
  <message>
   <source>{measure} per ZIP</source>
   <translation>{measure} por C.P.</translation>
  </message>
  <message>
   <source>K.A.R.E. class</source>
   <translation>clase K.A.R.E.</translation>
  </message>
  <message>
   <source>Accounts by {field} (number)</source>
   <translation>Cuentas por {field} (número)</translation>
  </message>
  <message>
   <source>Heat map: {measure}</source>
   <translation>Mapa de calor: {measure}</translation>
  </message>
  <message>
   <source>Heat map: accounts (number)</source>
   <translation>Mapa de calor: cuentas (número)</translation>
  </message>
  <message>
   <source>ZIPs that change hands</source>
   <translation>C.P. que cambian de manos</translation>
  </message>
  <message>
   <source>up to {most}</source>
   <translation>hasta {most}</translation>
  </message>
  <message>
   <source>Territories by segment: {name}</source>
   <translation>Territorios por segmento: {name}</translation>
  </message>
  <message>
   <source>{group}: territories</source>
   <translation>{group}: territorios</translation>
  </message>
  <message>
   <source>Accounts by group</source>
   <translation>Cuentas por grupo</translation>
  </message>
  <message>
   <source>in no group ({accounts})</source>
   <translation>en ningún grupo ({accounts})</translation>
  </message>
  <message>
   <source>ZIPs by group: {groups}</source>
   <translation>C.P. por grupo: {groups}</translation>
  </message>
  <message>
   <source>Where it lies</source>
   <translation>Dónde está</translation>
  </message>
  <message>
   <source>vs. target</source>
   <translation>vs. objetivo</translation>
  </message>
  <message>
   <source>{territories}; {measure} above and below target</source>
   <translation>{territories}; {measure} por encima y por debajo del objetivo</translation>
  </message>
  <message>
   <source>{figure} in {zips}; {territories}</source>
   <translation>{figure} en {zips}; {territories}</translation>
  </message>
  <message>
   <source>Homes of the reps</source>
   <translation>Domicilios de los representantes</translation>
  </message>
  <message>
   <source>Account heat map</source>
   <translation>Mapa de calor de cuentas</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Cambios</translation>
  </message>
  <message>
   <source>{count} territories</source>
   <translation>{count} territorios</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>bloqueado</translation>
  </message>
  <message>
   <source>in no {area}</source>
   <translation>sin {area}</translation>
  </message>
  <message>
   <source>not assigned</source>
   <translation>sin asignar</translation>
  </message>
  <message>
   <source>moves (colour of the new territory)</source>
   <translation>se mueve (color del nuevo territorio)</translation>
  </message>
  <message>
   <source>stays</source>
   <translation>se queda</translation>
  </message>
  <message>
   <source>no figure</source>
   <translation>sin dato</translation>
  </message>
  <message>
   <source>{measure} up to {figure}</source>
   <translation>{measure} hasta {figure}</translation>
  </message>
  <message>
   <source>{measure} more than {figure}</source>
   <translation>{measure} más de {figure}</translation>
  </message>
  <message>
   <source>{number} others ({accounts})</source>
   <translation>{number} otros ({accounts})</translation>
  </message>
  <message>
   <source>none ({accounts})</source>
   <translation>ninguno ({accounts})</translation>
  </message>
  <message>
   <source>low</source>
   <translation>bajo</translation>
  </message>
  <message>
   <source>high</source>
   <translation>alto</translation>
  </message>
  <message>
   <source>Page {number} of {all}</source>
   <translation>Página {number} de {all}</translation>
  </message>
  <message>
   <source>Balance ({number} of {all})</source>
   <translation>Balance ({number} de {all})</translation>
  </message>
  <message>
   <source>vs. target: deviation from the target. Largest: {list}.</source>
   <translation>vs. objetivo: desviación del objetivo. Mayores: {list}.</translation>
  </message>
  <message>
   <source>No rep assigned</source>
   <translation>Sin representante</translation>
  </message>
  <message>
   <source>one of {territories}</source>
   <translation>uno de {territories}</translation>
  </message>
  <message>
   <source>ZIP code</source>
   <translation>Código postal</translation>
  </message>
  <message>
   <source>Listed account</source>
   <translation>Cuenta de la lista</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otros</translation>
  </message>
  <message>
   <source>Printing page {number} of {all}</source>
   <translation>Imprimiendo la página {number} de {all}</translation>
  </message>
  <message>
   <source>more than {percent} % below</source>
   <translation>más de {percent} % por debajo</translation>
  </message>
  <message>
   <source>{low} to {high} %</source>
   <translation>{low} a {high} %</translation>
  </message>
  <message>
   <source>within ±{percent} %</source>
   <translation>dentro de ±{percent} %</translation>
  </message>
  <message>
   <source>more than {percent} % above</source>
   <translation>más de {percent} % por encima</translation>
  </message>
  <message>
   <source>{measure}, deviation from target (%)</source>
   <translation>{measure}, desviación del objetivo (%)</translation>
  </message>
  <message>
   <source>No district</source>
   <translation>Sin distrito</translation>
  </message>
  <message>
   <source>Surface area</source>
   <translation>Superficie</translation>
  </message>
  <message>
   <source>Accounts by name ({shown})</source>
   <translation>Cuentas por nombre ({shown})</translation>
  </message>
  <message>
   <source>Top accounts by {measure} ({shown})</source>
   <translation>Principales cuentas por {measure} ({shown})</translation>
  </message>
  <message>
   <source>{shown} of {all}</source>
   <translation>{shown} de {all}</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Lugar</translation>
  </message>
  <message>
   <source>ZIPs ({shown})</source>
   <translation>C.P. ({shown})</translation>
  </message>
  <message>
   <source>ZIPs by {measure} ({shown})</source>
   <translation>C.P. por {measure} ({shown})</translation>
  </message>
  <message>
   <source>{file} is open for reading only. Save a copy under another name to go on working.</source>
   <translation>{file} está abierto solo para lectura. Guarde una copia con otro nombre para seguir trabajando.</translation>
  </message>
  <message>
   <source>{file} was not changed: {reason}.</source>
   <translation>{file} no se cambió: {reason}.</translation>
  </message>
  <message>
   <source>{file} was not changed: another program holds it. Stop editing its layers elsewhere and try again.</source>
   <translation>{file} no se cambió: otro programa lo retiene. Deje de editar allí sus capas y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>{file} was not changed: the disk is full. Free some space and try again.</source>
   <translation>{file} no se cambió: el disco está lleno. Libere espacio y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>{file} cannot be written. Save a copy where you may write to go on working.</source>
   <translation>No se puede escribir {file}. Guarde una copia donde pueda escribir para seguir trabajando.</translation>
  </message>
  <message>
   <source>{file} is damaged ({reason}). Open a copy or a backup of it.</source>
   <translation>{file} está dañado ({reason}). Abra una copia o una copia de seguridad.</translation>
  </message>
  <message>
   <source>{file} is not reachable. Nothing was half written. Bring the file or its drive back and try again.</source>
   <translation>No se puede acceder a {file}. Nada quedó escrito a medias. Recupere el archivo o su unidad y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>{layer} says that its coordinates are {theirs}, but {count} of its {total} polygons have no place in {ours}, the system of the market. Nothing was changed. Set the right system (right click on the layer ▸ Layer CRS) and try again.</source>
   <translation>{layer} indica que sus coordenadas son {theirs}, pero {count} de sus {total} polígonos no tienen lugar en {ours}, el sistema del mercado. No se cambió nada. Establezca el sistema correcto (clic derecho en la capa ▸ SRC de la capa) e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{layer} lies wholly elsewhere than the ZIPs of this market. Nothing was changed. Its coordinates are said to be {theirs}, those of the market are {ours}: set the right system (right click on the layer ▸ Layer CRS) and try again, or make a new market for another region.</source>
   <translation>{layer} está en un lugar totalmente distinto de los C.P. de este mercado. No se cambió nada. Según la capa sus coordenadas son {theirs}, las del mercado son {ours}: establezca el sistema correcto (clic derecho en la capa ▸ SRC de la capa) e inténtelo de nuevo, o haga un mercado nuevo para otra región.</translation>
  </message>
  <message>
   <source>{count} of the {total} features of {layer} have coordinates that are no numbers, first number {first}. Nothing was changed. Mend or delete them, and try again.</source>
   <translation>{count} de los {total} objetos de {layer} tienen coordenadas que no son números; el primero es el número {first}. No se cambió nada. Corríjalos o elimínelos e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{layer} says that its coordinates are degrees ({theirs}), but they reach up to {most}. Nothing was changed. Set the right system (right click on the layer ▸ Layer CRS) and try again.</source>
   <translation>{layer} indica que sus coordenadas son grados ({theirs}), pero llegan hasta {most}. No se cambió nada. Establezca el sistema correcto (clic derecho en la capa ▸ SRC de la capa) e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>All {count} accounts lie elsewhere than the ZIPs. Nothing was changed. Their coordinates are said to be {theirs}, those of the ZIPs are {ours}: set the right system (right click on the layer ▸ Layer CRS) and try again.</source>
   <translation>Las {count} cuentas están en otro lugar que los C.P. No se cambió nada. Según la capa sus coordenadas son {theirs}, las de los C.P. son {ours}: establezca el sistema correcto (clic derecho en la capa ▸ SRC de la capa) e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>The layer of ZIPs</source>
   <translation>La capa de C.P.</translation>
  </message>
  <message>
   <source>{path} could not be written ({reason}): the disk may be full. The market goes on where it was; free some space, or save it elsewhere.</source>
   <translation>{path} no se pudo escribir ({reason}): quizá el disco esté lleno. El mercado sigue donde estaba; libere espacio o guárdelo en otro sitio.</translation>
  </message>
  <message>
   <source>{file} is not reachable. Look whether it was moved or its drive is gone.</source>
   <translation>No se puede acceder a {file}. Mire si se movió o si falta su unidad.</translation>
  </message>
  <message>
   <source>Nothing can be written into the folder {folder}.</source>
   <translation>No se puede escribir nada en la carpeta {folder}.</translation>
  </message>
  <message>
   <source>It was opened for reading only.</source>
   <translation>Se abrió solo para lectura.</translation>
  </message>
  <message>
   <source>{file} may not be written.</source>
   <translation>No se permite escribir {file}.</translation>
  </message>
  <message>
   <source>{file} was written by an earlier version and must be brought up to date, but it is open for reading only. {why} Copy it to where you may write and open it there.</source>
   <translation>{file} fue escrito por una versión anterior y hay que ponerlo al día, pero está abierto solo para lectura. {why} Cópielo donde pueda escribir y ábralo allí.</translation>
  </message>
  <message>
   <source>{file} lies on a drive where readers and the writer wait for each other. Work on a local copy if drawing the map is slow.</source>
   <translation>{file} está en una unidad donde los lectores y quien escribe se esperan mutuamente. Trabaje con una copia local si el mapa se dibuja despacio.</translation>
  </message>
  <message>
   <source>{file} is write-protected.</source>
   <translation>{file} está protegido contra escritura.</translation>
  </message>
  <message>
   <source>{file} is damaged or no GeoPackage at all. Open a market file, or a backup of it.</source>
   <translation>{file} está dañado o no es un GeoPackage. Abra un archivo de mercado o una copia de seguridad.</translation>
  </message>
  <message>
   <source>{file} holds no market of Territory Designer. Open a market file, or make a new market from its layers.</source>
   <translation>{file} no contiene ningún mercado de Territory Designer. Abra un archivo de mercado, o haga un mercado nuevo con sus capas.</translation>
  </message>
  <message>
   <source>{file} was written by a later version of Territory Designer (its schema is {found}, this version knows {known}). Update the plugin to open it; the file is as it was.</source>
   <translation>{file} fue escrito por una versión posterior de Territory Designer (su esquema es {found}; esta versión conoce {known}). Actualice el complemento para abrirlo; el archivo sigue como estaba.</translation>
  </message>
  <message>
   <source>somebody</source>
   <translation>alguien</translation>
  </message>
  <message>
   <source>{file} is in use by {user} on {host} ({program}, process {process}). Close it there, open it here for reading only, or save a copy. If that computer crashed, delete the file {lock} beside the market.</source>
   <translation>{file} está en uso por {user} en {host} ({program}, proceso {process}). Ciérrelo allí, ábralo aquí solo para lectura o guarde una copia. Si aquel equipo falló, borre el archivo {lock} junto al mercado.</translation>
  </message>
  <message>
   <source>an unknown computer</source>
   <translation>un equipo desconocido</translation>
  </message>
  <message>
   <source>a program</source>
   <translation>un programa</translation>
  </message>
  <message>
   <source>The ZIPs of {file} have no field {field} any more; another program deleted it. Put it back into the table {table}, open a backup, or make the market anew from its layers.</source>
   <translation>A los C.P. de {file} les falta el campo {field}; otro programa lo borró. Póngalo de nuevo en la tabla {table}, abra una copia de seguridad o haga el mercado de nuevo a partir de sus capas.</translation>
  </message>
  <message>
   <source>The scenario {name} was made for other ZIPs: none of the {count} that it assigns is in this market. Choose another scenario, or open a backup.</source>
   <translation>El escenario {name} se hizo para otros C.P.: ninguno de los {count} que asigna está en este mercado. Elija otro escenario o abra una copia de seguridad.</translation>
  </message>
  <message>
   <source>The scenario {name} cannot be shown: {wrong} of its ZIPs are in a territory {number}, but it has {count} territories, counted from 0. Another program changed it. Choose another scenario, or open a backup.</source>
   <translation>El escenario {name} no se puede mostrar: {wrong} de sus C.P. están en un territorio {number}, pero tiene {count} territorios, contados desde 0. Otro programa lo cambió. Elija otro escenario o abra una copia de seguridad.</translation>
  </message>
  <message>
   <source>en</source>
   <translation>es</translation>
  </message>
 </context>
 <context>
  <name>TerritoryAlgorithm</name>
  <message>
   <source>Reading the accounts</source>
   <translation>Leyendo las cuentas</translation>
  </message>
  <message>
   <source>Putting accounts into units</source>
   <translation>Situando las cuentas en las unidades</translation>
  </message>
  <message>
   <source>Assess territories</source>
   <translation>Evaluar territorios</translation>
  </message>
  <message>
   <source>Design</source>
   <translation>Diseño</translation>
  </message>
  <message>
   <source>Balance, contiguity and compactness of territories that exist</source>
   <translation>Balance, contigüidad y compacidad de territorios existentes</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory; null or empty where a unit belongs to none.</source>
   <translation>Campo de las unidades con el nombre del territorio; nulo o vacío donde una unidad no pertenece a ninguno.</translation>
  </message>
  <message>
   <source>Territory field</source>
   <translation>Campo del territorio</translation>
  </message>
  <message>
   <source>One dissolved polygon per territory with its figures.</source>
   <translation>Un polígono disuelto por territorio con sus cifras.</translation>
  </message>
  <message>
   <source>Territories</source>
   <translation>Territorios</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Escribiendo</translation>
  </message>
  <message>
   <source>Assign reps</source>
   <translation>Asignar representantes</translation>
  </message>
  <message>
   <source>Planning</source>
   <translation>Planificación</translation>
  </message>
  <message>
   <source>Matches reps to territories by travel, accounts kept, skills and preference</source>
   <translation>Asigna representantes a territorios por viaje, cuentas conservadas, habilidades y preferencia</translation>
  </message>
  <message>
   <source>Table with the columns territory, language (must be spoken), skill (should be there) and excluded (reps who may not have it); several in a cell are separated by ; or a comma.</source>
   <translation>Tabla con las columnas territory, language (debe hablarse), skill (debería tenerse) y excluded (representantes que no pueden tenerlo); varios en una celda se separan con ; o coma.</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Necesidades</translation>
  </message>
  <message>
   <source>What counts how much, in percent that total 100: travel from home, accounts that are kept, skills, preference of the reps, and capacity (large territories to reps with much time).</source>
   <translation>Qué cuenta cuánto, en porcentajes que suman 100: viaje desde el domicilio, cuentas conservadas, habilidades, preferencia de los representantes y capacidad (territorios grandes para representantes con mucho tiempo).</translation>
  </message>
  <message>
   <source>Weights (percent)</source>
   <translation>Pesos (porcentaje)</translation>
  </message>
  <message>
   <source>One row per territory: territory, rep (null for nobody), score (points of 100), the points of each term, reasons, runner_up, runner_up_cost (points) and runner_up_reasons. Polygons where TERRITORIES has them.</source>
   <translation>Una fila por territorio: territory, rep (nulo si nadie), score (puntos de 100), los puntos de cada término, reasons, runner_up, runner_up_cost (puntos) y runner_up_reasons. Polígonos si TERRITORIES los tiene.</translation>
  </message>
  <message>
   <source>Matches</source>
   <translation>Asignaciones</translation>
  </message>
  <message>
   <source>Outlines of territories, units with a field of territories, or a table (then travel is not known).</source>
   <translation>Contornos de territorios, unidades con un campo de territorios, o una tabla (entonces no se conoce el viaje).</translation>
  </message>
  <message>
   <source>Field with the name of the territory. Without it a field whose name says so is taken.</source>
   <translation>Campo con el nombre del territorio. Sin él se toma un campo cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>Workload (hours/year)</source>
   <translation>Carga de trabajo (horas/año)</translation>
  </message>
  <message>
   <source>Field with the workload; it weighs the distances to units. Without it the field workload is taken, if there is one.</source>
   <translation>Campo con la carga de trabajo; pondera las distancias a las unidades. Sin él se toma el campo workload, si existe.</translation>
  </message>
  <message>
   <source>Unit id field</source>
   <translation>Campo de id de las unidades</translation>
  </message>
  <message>
   <source>Field with the ZIP code, to look up homes that are known by ZIP only. Without it a field whose name says so is taken.</source>
   <translation>Campo con el código postal, para buscar domicilios de los que solo se conoce el C.P. Sin él se toma un campo cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>Current territory</source>
   <translation>Territorio actual</translation>
  </message>
  <message>
   <source>Field of the units with the present territory or rep: OUTPUT then tells in continues which old territory each new one carries on, by the largest overlap.</source>
   <translation>Campo de las unidades con el territorio o representante actual: OUTPUT dice entonces en continues qué territorio antiguo continúa cada uno nuevo, por la mayor coincidencia.</translation>
  </message>
  <message>
   <source>Points of homes, or a table. Columns are found by name: rep, home_zip, capacity (hours/year), share (part-time), skills, languages, industries, seniority, territory, preference, P.A.C.E. ratings.</source>
   <translation>Puntos de domicilios, o una tabla. Las columnas se encuentran por su nombre: rep, home_zip, capacity (horas/año), share (tiempo parcial), skills, languages, industries, seniority, territory, preference, notas P.A.C.E.</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Representantes</translation>
  </message>
  <message>
   <source>Name field</source>
   <translation>Campo del nombre</translation>
  </message>
  <message>
   <source>Field with the rep's name or id; each occurs once. Without it a field whose name says so is taken.</source>
   <translation>Campo con el nombre o id del representante; cada uno aparece una vez. Sin él se toma un campo cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>Home ZIP</source>
   <translation>C.P. del domicilio</translation>
  </message>
  <message>
   <source>Field with the ZIP code of the home, for reps without a position. Without it a field whose name says so is taken.</source>
   <translation>Campo con el código postal del domicilio, para representantes sin posición. Sin él se toma un campo cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>Written with %</source>
   <translation>Escritas con %</translation>
  </message>
  <message>
   <source>Percent (50)</source>
   <translation>Porcentaje (50)</translation>
  </message>
  <message>
   <source>Shares of 1 (0.5)</source>
   <translation>Partes de 1 (0,5)</translation>
  </message>
  <message>
   <source>How numbers without % in the columns share and ramp are meant.</source>
   <translation>Cómo se entienden los números sin % en las columnas share y ramp.</translation>
  </message>
  <message>
   <source>Part-time shares are</source>
   <translation>Las partes de tiempo parcial son</translation>
  </message>
  <message>
   <source>Selling time of a full-time rep, for part-time shares: 48 weeks x 40 h x 50 % are 960 h.</source>
   <translation>Tiempo de venta de un representante a tiempo completo, para las partes de tiempo parcial: 48 semanas x 40 h x 50 % son 960 h.</translation>
  </message>
  <message>
   <source>Full capacity (hours/year)</source>
   <translation>Capacidad completa (horas/año)</translation>
  </message>
  <message>
   <source>Points or a table of accounts with their present owners, to count those that a rep keeps.</source>
   <translation>Puntos o una tabla de cuentas con sus responsables actuales, para contar las que conserva un representante.</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Cuentas</translation>
  </message>
  <message>
   <source>Account owner field</source>
   <translation>Campo del responsable de la cuenta</translation>
  </message>
  <message>
   <source>Field with the present rep of the account. Without it a field whose name says so is taken.</source>
   <translation>Campo con el representante actual de la cuenta. Sin él se toma un campo cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>Account territory field</source>
   <translation>Campo del territorio de la cuenta</translation>
  </message>
  <message>
   <source>Field with the territory of the account. Without it an account belongs to the territory it lies in.</source>
   <translation>Campo con el territorio de la cuenta. Sin él una cuenta pertenece al territorio en que está.</translation>
  </message>
  <message>
   <source>Account industry field</source>
   <translation>Campo del sector de la cuenta</translation>
  </message>
  <message>
   <source>Field with the industry, compared with those that the reps know. Without it the field industry is taken, if there is one.</source>
   <translation>Campo con el sector, que se compara con los que conocen los representantes. Sin él se toma el campo industry, si existe.</translation>
  </message>
  <message>
   <source>Account value field</source>
   <translation>Campo del valor de la cuenta</translation>
  </message>
  <message>
   <source>Field with what an account counts, such as its potential. Without it every account counts the same.</source>
   <translation>Campo con lo que cuenta una cuenta, como su potencial. Sin él todas las cuentas cuentan lo mismo.</translation>
  </message>
  <message>
   <source>Reading the territories</source>
   <translation>Leyendo los territorios</translation>
  </message>
  <message>
   <source>Reading the reps</source>
   <translation>Leyendo los representantes</translation>
  </message>
  <message>
   <source>Matching</source>
   <translation>Asignando</translation>
  </message>
  <message>
   <source>Cancelled; nothing was written.</source>
   <translation>Cancelado; no se escribió nada.</translation>
  </message>
  <message>
   <source>Nothing was written. </source>
   <translation>No se escribió nada. </translation>
  </message>
  <message>
   <source>In scripts also by word: {words}.</source>
   <translation>En scripts también con la palabra: {words}.</translation>
  </message>
  <message>
   <source>Polygons that are assigned whole, for example ZIP codes. Any coordinate reference system, degrees too.</source>
   <translation>Polígonos que se asignan enteros, por ejemplo códigos postales. Cualquier sistema de referencia de coordenadas, también en grados.</translation>
  </message>
  <message>
   <source>Units (ZIP-code polygons)</source>
   <translation>Unidades (polígonos de códigos postales)</translation>
  </message>
  <message>
   <source>Field of the units with the ZIP code or another unique id. Leading zeros that were lost are restored.</source>
   <translation>Campo de las unidades con el código postal u otro identificador único. Se restauran los ceros iniciales perdidos.</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV).</source>
   <translation>Puntos, o una tabla con códigos postales o con columnas de longitud y latitud (CSV).</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position or outside every unit.</source>
   <translation>Campo con el código postal de la cuenta, para cuentas sin posición o fuera de toda unidad.</translation>
  </message>
  <message>
   <source>Account ZIP field</source>
   <translation>Campo de C.P. de cuenta</translation>
  </message>
  <message>
   <source>Crossings, such as bridges and ferries, that make two units neighbours: table or layer, fields from_unit and to_unit with unit ids (or the first two text fields).</source>
   <translation>Pasos, como puentes y transbordadores, que hacen vecinas dos unidades: tabla o capa, campos from_unit y to_unit con los ids de las unidades (o los dos primeros campos de texto).</translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Enlaces</translation>
  </message>
  <message>
   <source>Borders that a territory may not cross, such as rivers: a table or layer with the fields from_unit and to_unit with unit ids (or the first two text fields).</source>
   <translation>Límites que un territorio no puede cruzar, como ríos: tabla o capa con los campos from_unit y to_unit con los ids de las unidades (o los dos primeros campos de texto).</translation>
  </message>
  <message>
   <source>Barriers</source>
   <translation>Barreras</translation>
  </message>
  <message>
   <source>Largest deviation of a territory from an equal share, in percent; a hard limit. 10 means that every territory holds 90 % to 110 % of an equal share.</source>
   <translation>Mayor desviación de un territorio respecto a una parte igual, en porcentaje; un límite estricto. 10 significa que cada territorio tiene del 90 % al 110 % de una parte igual.</translation>
  </message>
  <message>
   <source>Largest deviation of a district from an equal share, in percent; a hard limit. 10 means that every district holds 90 % to 110 % of an equal share.</source>
   <translation>Mayor desviación de un distrito respecto a una parte igual, en porcentaje; un límite estricto. 10 significa que cada distrito tiene del 90 % al 110 % de una parte igual.</translation>
  </message>
  <message>
   <source>Field or expression on the units, in hours/year; null counts as 0. It also weighs compactness.</source>
   <translation>Campo o expresión de las unidades, en horas/año; nulo cuenta como 0. También pondera la compacidad.</translation>
  </message>
  <message>
   <source>Tolerance of the workload (percent)</source>
   <translation>Tolerancia de la carga de trabajo (porcentaje)</translation>
  </message>
  <message>
   <source>Field or expression on the units, in money/year; null counts as 0. Without it potential is not balanced.</source>
   <translation>Campo o expresión de las unidades, en dinero/año; nulo cuenta como 0. Sin él no se equilibra el potencial.</translation>
  </message>
  <message>
   <source>Tolerance of the potential (percent)</source>
   <translation>Tolerancia del potencial (porcentaje)</translation>
  </message>
  <message>
   <source>Potential (money/year)</source>
   <translation>Potencial (dinero/año)</translation>
  </message>
  <message>
   <source>What each territory should hold, in percent of the market, such as 'T01: 55, T02: 45': every territory, in all 100. As JSON also for each measure, see the help. Without it all territories should hold the same.</source>
   <translation>Lo que debe contener cada territorio, en porcentaje del mercado, por ejemplo «T01: 55, T02: 45»: todos los territorios, en total 100. Como JSON también para cada medida; véase la ayuda. Sin este dato, todos los territorios deben contener lo mismo.</translation>
  </message>
  <message>
   <source>Target shares (percent)</source>
   <translation>Partes objetivo (porcentaje)</translation>
  </message>
  <message>
   <source>Field or expression on the units, in hours/year. Without it the field workload is taken, if there is one.</source>
   <translation>Campo o expresión de las unidades, en horas/año. Sin él se toma el campo workload, si existe.</translation>
  </message>
  <message>
   <source>Field or expression on the units, in money/year. Without it the field potential is taken, if there is one.</source>
   <translation>Campo o expresión de las unidades, en dinero/año. Sin él se toma el campo potential, si existe.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>JSON files (*.json)</source>
   <translation>Archivos JSON (*.json)</translation>
  </message>
  <message>
   <source>JSON file with all figures. Its text is also returned as REPORT_JSON.</source>
   <translation>Archivo JSON con todas las cifras. Su texto se devuelve también como REPORT_JSON.</translation>
  </message>
  <message>
   <source>Report (JSON text)</source>
   <translation>Informe (texto JSON)</translation>
  </message>
  <message>
   <source>Build districts</source>
   <translation>Formar distritos</translation>
  </message>
  <message>
   <source>Puts territories together into balanced, contiguous districts; districts into regions in the same way</source>
   <translation>Agrupa territorios en distritos equilibrados y contiguos; y distritos en regiones de la misma manera</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory; null or empty where a unit belongs to none. With the field district of an earlier run, districts are put together into regions.</source>
   <translation>Campo de las unidades con el nombre del territorio; nulo o vacío donde una unidad no pertenece a ninguno. Con el campo district de una ejecución anterior, los distritos se agrupan en regiones.</translation>
  </message>
  <message>
   <source>How many districts are built.</source>
   <translation>Cuántos distritos se forman.</translation>
  </message>
  <message>
   <source>Number of districts</source>
   <translation>Número de distritos</translation>
  </message>
  <message>
   <source>What one of them is called; they are District 1, District 2 and so on.</source>
   <translation>Cómo se llama uno de ellos; se llamarán District 1, District 2, etcétera.</translation>
  </message>
  <message>
   <source>Name of the level</source>
   <translation>Nombre del nivel</translation>
  </message>
  <message>
   <source>SCENARIO is the name of one</source>
   <translation>SCENARIO es el nombre de uno</translation>
  </message>
  <message>
   <source>With MARKET: the scenario whose territories are put together.</source>
   <translation>Con MARKET: el escenario cuyos territorios se agrupan.</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>Escenario</translation>
  </message>
  <message>
   <source>With MARKET: write the districts into the scenario, in place of those it has.</source>
   <translation>Con MARKET: escribir los distritos en el escenario, en lugar de los que tenga.</translation>
  </message>
  <message>
   <source>Save in the scenario</source>
   <translation>Guardar en el escenario</translation>
  </message>
  <message>
   <source>Units by district</source>
   <translation>Unidades por distrito</translation>
  </message>
  <message>
   <source>All fields of the units, and workload, potential and district.</source>
   <translation>Todos los campos de las unidades, más carga de trabajo, potencial y distrito.</translation>
  </message>
  <message>
   <source>Districts</source>
   <translation>Distritos</translation>
  </message>
  <message>
   <source>One dissolved polygon per district with its figures.</source>
   <translation>Un polígono disuelto por distrito con sus cifras.</translation>
  </message>
  <message>
   <source>Finding neighbours</source>
   <translation>Buscando vecinos</translation>
  </message>
  <message>
   <source>Outlining districts</source>
   <translation>Trazando los distritos</translation>
  </message>
  <message>
   <source>Error of the workload (percent)</source>
   <translation>Error de la carga de trabajo (por ciento)</translation>
  </message>
  <message>
   <source>Error of the potential (percent)</source>
   <translation>Error del potencial (por ciento)</translation>
  </message>
  <message>
   <source>How far off the figure of a unit may be, as one standard error in percent; units err independently. With it REPORT says in how many of 1,000 draws the tolerances are kept.</source>
   <translation>Cuánto puede desviarse la cifra de una unidad, como un error estándar en por ciento; las unidades yerran de forma independiente. Con él REPORT dice en cuántos de 1.000 sorteos se cumplen las tolerancias.</translation>
  </message>
  <message>
   <source>Chance to keep the tolerances (percent)</source>
   <translation>Probabilidad de cumplir las tolerancias (por ciento)</translation>
  </message>
  <message>
   <source>With errors of workload or potential: the design keeps tighter tolerances inside, so that the plan keeps those that are asked for with about this chance.</source>
   <translation>Con errores de la carga o del potencial: el diseño cumple por dentro tolerancias más estrechas, para que el plan cumpla las pedidas con más o menos esta probabilidad.</translation>
  </message>
  <message>
   <source>Check data</source>
   <translation>Revisar datos</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Datos</translation>
  </message>
  <message>
   <source>Lists what is wrong with units and accounts, and what is mended automatically</source>
   <translation>Lista lo que está mal en unidades y cuentas, y lo que se corrige automáticamente</translation>
  </message>
  <message>
   <source>Fields of the units that are to be added up, for example workload: checked for text, negative values, not-a-number and null.</source>
   <translation>Campos de las unidades que se van a sumar, por ejemplo la carga de trabajo: se revisan texto, valores negativos, NaN y nulos.</translation>
  </message>
  <message>
   <source>Measures of the units</source>
   <translation>Medidas de las unidades</translation>
  </message>
  <message>
   <source>Field with the account's id; repeated ids are listed.</source>
   <translation>Campo con el id de la cuenta; los ids repetidos se listan.</translation>
  </message>
  <message>
   <source>Account id field</source>
   <translation>Campo de id de cuenta</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position.</source>
   <translation>Campo con el código postal de la cuenta, para cuentas sin posición.</translation>
  </message>
  <message>
   <source>Fields of the accounts that are to be added up.</source>
   <translation>Campos de las cuentas que se van a sumar.</translation>
  </message>
  <message>
   <source>Measures of the accounts</source>
   <translation>Medidas de las cuentas</translation>
  </message>
  <message>
   <source>Table with the columns zip and zcta: ZIP codes without a polygon, and the unit that holds them.</source>
   <translation>Tabla con las columnas zip y zcta: códigos postales sin polígono, y la unidad que los contiene.</translation>
  </message>
  <message>
   <source>Crosswalk</source>
   <translation>Tabla de correspondencias</translation>
  </message>
  <message>
   <source>Table with severity, kind, layer, id and message, worst first.</source>
   <translation>Tabla con gravedad, tipo, capa, id y mensaje, lo peor primero.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message>
   <source>Checking the accounts</source>
   <translation>Revisando las cuentas</translation>
  </message>
  <message>
   <source>Checking the units</source>
   <translation>Revisando las unidades</translation>
  </message>
  <message>
   <source>Compare scenarios</source>
   <translation>Comparar escenarios</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>Escenarios</translation>
  </message>
  <message>
   <source>Which ZIPs, accounts, workload and potential change hands between two scenarios</source>
   <translation>Qué C.P., cuentas, carga de trabajo y potencial cambian de manos entre dos escenarios</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory before; null or empty where a unit belongs to none. With MARKET, the name of a scenario.</source>
   <translation>Campo de las unidades con el nombre del territorio antes; nulo o vacío donde una unidad no pertenece a ninguno. Con MARKET, el nombre de un escenario.</translation>
  </message>
  <message>
   <source>Territory field before</source>
   <translation>Campo del territorio antes</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory after; null or empty where a unit belongs to none. With MARKET, the name of a scenario.</source>
   <translation>Campo de las unidades con el nombre del territorio después; nulo o vacío donde una unidad no pertenece a ninguno. Con MARKET, el nombre de un escenario.</translation>
  </message>
  <message>
   <source>Territory field after</source>
   <translation>Campo del territorio después</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV), to count those that change hands. Without it the field accounts of the units is taken, if there is one.</source>
   <translation>Puntos, o una tabla con códigos postales o con columnas de longitud y latitud (CSV), para contar los que cambian de manos. Sin ella se toma el campo accounts de las unidades, si existe.</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position. Without it a field whose name says so is taken.</source>
   <translation>Campo con el código postal de la cuenta, para cuentas sin posición. Sin él se toma un campo cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>BEFORE and AFTER are names</source>
   <translation>BEFORE y AFTER son nombres</translation>
  </message>
  <message>
   <source>Units whose territory is not the same: unit, from, to, accounts, workload and potential.</source>
   <translation>Unidades cuyo territorio no es el mismo: unidad, de, a, cuentas, carga de trabajo y potencial.</translation>
  </message>
  <message>
   <source>Units that change</source>
   <translation>Unidades que cambian</translation>
  </message>
  <message>
   <source>Comparing</source>
   <translation>Comparando</translation>
  </message>
  <message>
   <source>Compute potential</source>
   <translation>Calcular el potencial</translation>
  </message>
  <message>
   <source>What each account or ZIP code can earn: a weighted sum of revenue, pipeline, market size and so on</source>
   <translation>Lo que puede ganar cada cuenta o código postal: una suma ponderada de ingresos, oportunidades, tamaño del mercado, etcétera</translation>
  </message>
  <message>
   <source>Layer or table with the fields to weigh, one row per account. Any layer will do; either this or UNITS.</source>
   <translation>Capa o tabla con los campos que se ponderan, una fila por cuenta. Sirve cualquier capa; esta o UNITS.</translation>
  </message>
  <message>
   <source>Polygons with the fields to weigh, for market size per ZIP code; instead of ACCOUNTS.</source>
   <translation>Polígonos con los campos que se ponderan, para el tamaño del mercado por código postal; en vez de ACCOUNTS.</translation>
  </message>
  <message>
   <source>Fields that make the potential, each 0 or more: revenue, open pipeline, establishments, income. Amounts of money may be text, such as $39,000.</source>
   <translation>Campos que forman el potencial, cada uno 0 o más: ingresos, oportunidades abiertas, establecimientos, renta. Los importes pueden ser texto, como $39,000.</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <source>One weight per field in percent, in the order of the fields, such as 50, 30, 20; they total 100. Without weights all fields weigh the same.</source>
   <translation>Un peso por campo en porcentaje, en el orden de los campos, como 50, 30, 20; suman 100. Sin pesos todos los campos pesan lo mismo.</translation>
  </message>
  <message>
   <source>count as 0</source>
   <translation>contar como 0</translation>
  </message>
  <message>
   <source>median of the segment</source>
   <translation>mediana del segmento</translation>
  </message>
  <message>
   <source>exclude the row</source>
   <translation>excluir la fila</translation>
  </message>
  <message>
   <source>What a null counts as. The median is that of the row's segment or, where that has no value, of all rows. Excluded rows get no potential. REPORT counts them all.</source>
   <translation>Cómo cuenta un nulo. La mediana es la del segmento de la fila o, si no tiene valor, la de todas las filas. Las filas excluidas no reciben potencial. REPORT las cuenta todas.</translation>
  </message>
  <message>
   <source>Missing values</source>
   <translation>Valores ausentes</translation>
  </message>
  <message>
   <source>All fields of the layer, and potential; null for rows that are excluded.</source>
   <translation>Todos los campos de la capa, más potencial; nulo en las filas excluidas.</translation>
  </message>
  <message>
   <source>With potential</source>
   <translation>Con potencial</translation>
  </message>
  <message>
   <source>Field with the segment, for the median of missing values.</source>
   <translation>Campo con el segmento, para la mediana de los valores ausentes.</translation>
  </message>
  <message>
   <source>Segment field</source>
   <translation>Campo de segmento</translation>
  </message>
  <message>
   <source>no, all fields are money</source>
   <translation>no, todos los campos son dinero</translation>
  </message>
  <message>
   <source>share of the total</source>
   <translation>parte del total</translation>
  </message>
  <message>
   <source>least to greatest</source>
   <translation>del menor al mayor</translation>
  </message>
  <message>
   <source>Brings fields in different units to points: 1,000 x share of the field's total, or 1,000 x place between the least and the greatest value.</source>
   <translation>Lleva a puntos los campos con unidades distintas: 1000 x parte del total del campo, o 1000 x lugar entre el valor menor y el mayor.</translation>
  </message>
  <message>
   <source>Normalise</source>
   <translation>Normalizar</translation>
  </message>
  <message>
   <source>Pulls this share of the lowest and of the highest values of each field in to the value at that quantile, so that one giant does not decide. 0 clips nothing.</source>
   <translation>Lleva esta parte de los valores más bajos y más altos de cada campo al valor de ese cuantil, para que un solo gigante no decida. 0 no recorta nada.</translation>
  </message>
  <message>
   <source>Clip at each end (percent)</source>
   <translation>Recortar en los extremos (porcentaje)</translation>
  </message>
  <message>
   <source>Known total that the potential is scaled to, so that points become money. Without it nothing is scaled.</source>
   <translation>Total conocido al que se ajusta el potencial, para que los puntos se vuelvan dinero. Sin él no se ajusta nada.</translation>
  </message>
  <message>
   <source>Potential of the whole market (money/year)</source>
   <translation>Potencial de todo el mercado (dinero/año)</translation>
  </message>
  <message>
   <source>Reading the values</source>
   <translation>Leyendo los valores</translation>
  </message>
  <message>
   <source>Weighing</source>
   <translation>Ponderando</translation>
  </message>
  <message>
   <source>Compute profit</source>
   <translation>Calcular el beneficio</translation>
  </message>
  <message>
   <source>Net profit, margin and profit per hour of accounts and reps, and stated figures that are not true</source>
   <translation>Beneficio neto, margen y beneficio por hora de cuentas y representantes, y cifras declaradas que no son ciertas</translation>
  </message>
  <message>
   <source>Layer or table with one row per account.</source>
   <translation>Capa o tabla con una fila por cuenta.</translation>
  </message>
  <message>
   <source>Field with the revenue, in money/year, 0 or more. Amounts may be text, such as $39,000.</source>
   <translation>Campo con los ingresos, en dinero/año, 0 o más. Los importes pueden ser texto, como $39,000.</translation>
  </message>
  <message>
   <source>Revenue field</source>
   <translation>Campo de ingresos</translation>
  </message>
  <message>
   <source>Fields with costs, in money/year, 0 or more, that are added up: expenses, travel, marketing. A null beside other costs that are known counts as 0 and is listed.</source>
   <translation>Campos con costes, en dinero/año, 0 o más, que se suman: gastos, viajes, publicidad. Un nulo junto a otros costes conocidos cuenta como 0 y se lista.</translation>
  </message>
  <message>
   <source>Cost fields</source>
   <translation>Campos de costes</translation>
  </message>
  <message>
   <source>Field with the rep of the account, for the profit per rep in REPORT.</source>
   <translation>Campo con el representante de la cuenta, para el beneficio por representante en REPORT.</translation>
  </message>
  <message>
   <source>Rep field</source>
   <translation>Campo de representante</translation>
  </message>
  <message>
   <source>All fields of the accounts, and cost_total and net_profit (money/year), margin (share of the revenue) and profit_per_hour (money/hour). Null where revenue or costs are not known.</source>
   <translation>Todos los campos de las cuentas, más cost_total y net_profit (dinero/año), margin (parte de los ingresos) y profit_per_hour (dinero/hora). Nulo donde no se conocen los ingresos o los costes.</translation>
  </message>
  <message>
   <source>Accounts with profit</source>
   <translation>Cuentas con beneficio</translation>
  </message>
  <message>
   <source>Field with the workload, in hours/year, such as workload_h, for the profit per hour and for the cost of rep time.</source>
   <translation>Campo con la carga de trabajo, en horas/año, como workload_h, para el beneficio por hora y el coste del tiempo de los representantes.</translation>
  </message>
  <message>
   <source>Workload field</source>
   <translation>Campo de carga de trabajo</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of one rep in a year. With HOURS and CAPACITY the cost of rep time, salary x workload / capacity, is added to the costs of each account.</source>
   <translation>Sueldo, prima, coche y gastos generales de un representante al año. Con HOURS y CAPACITY el coste de su tiempo, sueldo x carga de trabajo / capacidad, se suma a los costes de cada cuenta.</translation>
  </message>
  <message>
   <source>Cost per rep (money/year)</source>
   <translation>Coste por representante (dinero/año)</translation>
  </message>
  <message>
   <source>Hours of workload that one rep can do in a year, such as 960. Given together with SALARY.</source>
   <translation>Horas de carga de trabajo que puede hacer un representante al año, como 960. Se da junto con SALARY.</translation>
  </message>
  <message>
   <source>Capacity of a rep (hours/year)</source>
   <translation>Capacidad de un representante (horas/año)</translation>
  </message>
  <message>
   <source>Field with the net profit as the input states it. Where it is another than the recomputed one, REPORT lists both.</source>
   <translation>Campo con el beneficio neto tal como lo declara la entrada. Donde difiere del recalculado, REPORT lista ambos.</translation>
  </message>
  <message>
   <source>Stated profit field</source>
   <translation>Campo del beneficio declarado</translation>
  </message>
  <message>
   <source>Field with the margin as the input states it, such as 33 %; compared to the digits that it is written with.</source>
   <translation>Campo con el margen tal como lo declara la entrada, como 33 %; se compara hasta las cifras con que está escrito.</translation>
  </message>
  <message>
   <source>Stated margin field</source>
   <translation>Campo del margen declarado</translation>
  </message>
  <message>
   <source>ask</source>
   <translation>preguntar</translation>
  </message>
  <message>
   <source>are percent (16.6)</source>
   <translation>son porcentajes (16,6)</translation>
  </message>
  <message>
   <source>are shares (0.166)</source>
   <translation>son partes (0,166)</translation>
  </message>
  <message>
   <source>How stated margins are meant where they carry no sign %. They are not guessed.</source>
   <translation>Cómo se entienden los márgenes declarados sin signo %. No se adivinan.</translation>
  </message>
  <message>
   <source>Bare rates</source>
   <translation>Tasas sin signo</translation>
  </message>
  <message>
   <source>Computing the profit</source>
   <translation>Calculando el beneficio</translation>
  </message>
  <message>
   <source>Compute workload</source>
   <translation>Calcular la carga de trabajo</translation>
  </message>
  <message>
   <source>Hours per year that each account takes: calls, minutes per call, and the way between accounts</source>
   <translation>Horas al año que pide cada cuenta: contactos, minutos por contacto y el camino entre cuentas</translation>
  </message>
  <message>
   <source>Field of the accounts with their segment or category, as in the call plan. Without it the field that is called as in the call plan is taken, or one whose name says so.</source>
   <translation>Campo de las cuentas con su segmento o categoría, como en el plan de visitas. Sin él se toma el campo que se llama como en el plan, o uno cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>Table with the columns segment, touch (visit, phone or e-mail), calls_per_year (or touches_per_month) and minutes per call. The row with the segment * is for all other accounts.</source>
   <translation>Tabla con las columnas segment, touch (visit, phone o e-mail), calls_per_year (o touches_per_month) y minutes por contacto. La fila con el segmento * vale para todas las demás cuentas.</translation>
  </message>
  <message>
   <source>Call plan</source>
   <translation>Plan de visitas</translation>
  </message>
  <message>
   <source>Polygons whose density of accounts gives the way between them. Without units no travel is added.</source>
   <translation>Polígonos cuya densidad de cuentas da el camino entre ellas. Sin unidades no se añade viaje.</translation>
  </message>
  <message>
   <source>All fields of the accounts, and visits (per year), travel_h (hours/year on the road between accounts) and workload_h (hours/year, travel included).</source>
   <translation>Todos los campos de las cuentas, más visits (al año), travel_h (horas/año de viaje entre cuentas) y workload_h (horas/año, con el viaje).</translation>
  </message>
  <message>
   <source>Accounts with workload</source>
   <translation>Cuentas con carga de trabajo</translation>
  </message>
  <message>
   <source>Average from door to door, with lights and parking; 1 to 130. Towns are nearer to 25, open country nearer to 60.</source>
   <translation>Media de puerta a puerta, con semáforos y aparcamiento; de 1 a 130. En ciudad es más bien 25, en campo abierto 60.</translation>
  </message>
  <message>
   <source>Travel speed (km/h)</source>
   <translation>Velocidad de viaje (km/h)</translation>
  </message>
  <message>
   <source>Length of the road by length of the straight line; 1 to 3. Usual are 1.12 to 1.30.</source>
   <translation>Longitud de la carretera entre la de la línea recta; de 1 a 3. Lo usual es de 1,12 a 1,30.</translation>
  </message>
  <message>
   <source>Circuity</source>
   <translation>Factor de rodeo</translation>
  </message>
  <message>
   <source>Table with the columns zip and zcta: ZIP codes without a polygon, such as post-office boxes, and the unit that holds them.</source>
   <translation>Tabla con las columnas zip y zcta: códigos postales sin polígono, como apartados de correos, y la unidad que los contiene.</translation>
  </message>
  <message>
   <source>Field of visits per year</source>
   <translation>Campo de visitas al año</translation>
  </message>
  <message>
   <source>Visits per year of this account; where it is not null it counts instead of the call plan.</source>
   <translation>Visitas al año a esta cuenta; si no es nulo, cuenta en vez del plan de visitas.</translation>
  </message>
  <message>
   <source>Field of minutes per visit</source>
   <translation>Campo de minutos por visita</translation>
  </message>
  <message>
   <source>Minutes per visit to this account; where it is not null it counts instead of the call plan.</source>
   <translation>Minutos por visita a esta cuenta; si no es nulo, cuenta en vez del plan de visitas.</translation>
  </message>
  <message>
   <source>Adding up calls</source>
   <translation>Sumando los contactos</translation>
  </message>
  <message>
   <source>Design territories by segment</source>
   <translation>Diseñar territorios por segmento</translation>
  </message>
  <message>
   <source>Gives every group of segments, such as enterprise and small business, territories of its own</source>
   <translation>Da a cada grupo de segmentos, como grandes empresas y pequeños negocios, territorios propios</translation>
  </message>
  <message>
   <source>Field of the accounts with their segment, size class or industry.</source>
   <translation>Campo de las cuentas con su segmento, clase de tamaño o sector.</translation>
  </message>
  <message>
   <source>Name of each group and its segments, for example Enterprise: A; Small business: B, C. Accounts in no group get no territory and are listed.</source>
   <translation>Nombre de cada grupo y sus segmentos, por ejemplo Enterprise: A; Small business: B, C. Las cuentas sin grupo no reciben territorio y se listan.</translation>
  </message>
  <message>
   <source>Groups of segments</source>
   <translation>Grupos de segmentos</translation>
  </message>
  <message>
   <source>Number of territories of each group, for example Enterprise: 5; Small business: 15, or one number for all groups.</source>
   <translation>Número de territorios de cada grupo, por ejemplo Enterprise: 5; Small business: 15, o un número para todos los grupos.</translation>
  </message>
  <message>
   <source>Territories per group</source>
   <translation>Territorios por grupo</translation>
  </message>
  <message>
   <source>Largest deviation of a territory from an equal share of what its group holds, in percent; a hard limit.</source>
   <translation>Mayor desviación de un territorio respecto a una parte igual de lo que tiene su grupo, en porcentaje; un límite estricto.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in hours/year. Without it every account counts as 1 hour/year.</source>
   <translation>Campo o expresión de las cuentas, en horas/año. Sin él, cada cuenta vale 1 hora/año.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in money/year. Without it potential is not balanced.</source>
   <translation>Campo o expresión sobre las cuentas, en dinero/año. Sin él no se equilibra el potencial.</translation>
  </message>
  <message>
   <source>All fields of the units, and for each group its territory, accounts, workload and potential, such as territory_enterprise.</source>
   <translation>Todos los campos de las unidades, más el territorio, las cuentas, la carga de trabajo y el potencial de cada grupo, como territory_enterprise.</translation>
  </message>
  <message>
   <source>Units by territory</source>
   <translation>Unidades por territorio</translation>
  </message>
  <message>
   <source>One dissolved polygon per group and territory with its figures. Those of different groups overlap.</source>
   <translation>Un polígono disuelto por grupo y territorio con sus cifras. Los de grupos distintos se superponen.</translation>
  </message>
  <message>
   <source>Accounts by territory</source>
   <translation>Cuentas por territorio</translation>
  </message>
  <message>
   <source>All fields of the accounts, and group and territory; null for accounts in no group or no unit. Fields of these names that they had become group_before and territory_before.</source>
   <translation>Todos los campos de las cuentas, más group y territory; vacíos para las cuentas sin grupo o sin unidad. Los campos con estos nombres que ya tenían pasan a llamarse group_before y territory_before.</translation>
  </message>
  <message>
   <source>Outlining territories</source>
   <translation>Trazando los territorios</translation>
  </message>
  <message>
   <source>Design territories</source>
   <translation>Diseñar territorios</translation>
  </message>
  <message>
   <source>Clusters ZIP codes into compact, contiguous territories with balanced workload and potential</source>
   <translation>Agrupa códigos postales en territorios compactos y contiguos con carga de trabajo y potencial equilibrados</translation>
  </message>
  <message>
   <source>How many territories to make, 2 or more. May be left out where CURRENT gives the territories, CENTRES or CAPACITY.</source>
   <translation>Cuántos territorios se hacen, 2 o más. Se puede omitir cuando CURRENT da los territorios, o CENTRES o CAPACITY.</translation>
  </message>
  <message>
   <source>Number of territories</source>
   <translation>Número de territorios</translation>
  </message>
  <message>
   <source>Workload that one rep can bear. Where nothing else says how many territories to make (TERRITORIES left out or 0, no CURRENT, no CENTRES), as few are made as keep the mean workload within it.</source>
   <translation>Carga de trabajo que puede llevar un representante. Cuando nada más dice cuántos territorios hacer (TERRITORIES omitido o 0, sin CURRENT ni CENTRES), se hacen tan pocos como mantengan la carga media dentro de ella.</translation>
  </message>
  <message>
   <source>Capacity of a territory (hours/year)</source>
   <translation>Capacidad de un territorio (horas/año)</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory in force. The design starts there and keeps the names.</source>
   <translation>Campo de las unidades con el nombre del territorio vigente. El diseño parte de ahí y conserva los nombres.</translation>
  </message>
  <message>
   <source>Current territory field</source>
   <translation>Campo del territorio actual</translation>
  </message>
  <message>
   <source>Largest share of each measure that may move to another territory, in percent. Needs CURRENT.</source>
   <translation>Mayor parte de cada medida que puede pasar a otro territorio, en porcentaje. Necesita CURRENT.</translation>
  </message>
  <message>
   <source>May change hands (percent)</source>
   <translation>Puede cambiar de manos (porcentaje)</translation>
  </message>
  <message>
   <source>Field or true/false expression on the units; where true, the unit stays where CURRENT has it.</source>
   <translation>Campo o expresión verdadero/falso de las unidades; si es verdadero, la unidad se queda donde la tiene CURRENT.</translation>
  </message>
  <message>
   <source>Locked units</source>
   <translation>Unidades bloqueadas</translation>
  </message>
  <message>
   <source>One point per territory, for example the homes of the reps, in the order of the territories. A field rep names the owner of each territory.</source>
   <translation>Un punto por territorio, por ejemplo los domicilios de los representantes, en el orden de los territorios. Un campo rep nombra al titular de cada territorio.</translation>
  </message>
  <message>
   <source>Fixed centres</source>
   <translation>Centros fijos</translation>
  </message>
  <message>
   <source>Every unit of a territory reaches every other through neighbours inside the territory.</source>
   <translation>Cada unidad de un territorio llega a todas las demás por vecinas dentro del territorio.</translation>
  </message>
  <message>
   <source>Contiguous territories</source>
   <translation>Territorios contiguos</translation>
  </message>
  <message>
   <source>Field of the units with their state, region or the like. No territory crosses from one to another; units where it is null share a parent of their own.</source>
   <translation>Campo de las unidades con su estado, región o similar. Ningún territorio pasa de uno a otro; las unidades con nulo comparten uno propio.</translation>
  </message>
  <message>
   <source>Parent field</source>
   <translation>Campo superior</translation>
  </message>
  <message>
   <source>Field of the units with the name of a group: units with the same name share a territory. Null: no group.</source>
   <translation>Campo de las unidades con el nombre de un grupo: las unidades con el mismo nombre comparten territorio. Nulo: sin grupo.</translation>
  </message>
  <message>
   <source>Stay together field</source>
   <translation>Campo de grupos</translation>
  </message>
  <message>
   <source>Pairs of units that must not share a territory: table or layer, fields from_unit and to_unit with unit ids (or the first two text fields).</source>
   <translation>Pares de unidades que no deben compartir territorio: tabla o capa, campos from_unit y to_unit con los ids de las unidades (o los dos primeros campos de texto).</translation>
  </message>
  <message>
   <source>Apart</source>
   <translation>Separadas</translation>
  </message>
  <message>
   <source>How long to search for more compact territories: 0 draft, 1 normal, 2 thorough.</source>
   <translation>Cuánto se buscan territorios más compactos: 0 borrador, 1 normal, 2 minucioso.</translation>
  </message>
  <message>
   <source>Effort</source>
   <translation>Esfuerzo</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Borrador</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>Minucioso</translation>
  </message>
  <message>
   <source>The same seed gives the same territories; another seed gives another design.</source>
   <translation>La misma semilla da los mismos territorios; otra semilla da otro diseño.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <source>All fields of the units, and workload, potential and territory.</source>
   <translation>Todos los campos de las unidades, más carga de trabajo, potencial y territorio.</translation>
  </message>
  <message>
   <source>Export territories</source>
   <translation>Exportar territorios</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Publicar</translation>
  </message>
  <message>
   <source>Shapefile, GeoPackage, CSV and a manifest in one folder</source>
   <translation>Shapefile, GeoPackage, CSV y un manifiesto en una carpeta</translation>
  </message>
  <message>
   <source>0 shapefile, 1 GeoPackage, 2 CSV; any of them. The manifest is always written.</source>
   <translation>0 shapefile, 1 GeoPackage, 2 CSV; cualquiera de ellos. El manifiesto se escribe siempre.</translation>
  </message>
  <message>
   <source>Formats</source>
   <translation>Formatos</translation>
  </message>
  <message>
   <source>Where the files go; made where it is not there. Files of the same names are replaced, others stay.</source>
   <translation>Adónde van los archivos; se crea si no existe. Los archivos del mismo nombre se sustituyen, los demás se quedan.</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Files written, one per line</source>
   <translation>Archivos escritos, uno por línea</translation>
  </message>
  <message>
   <source>Field of the units with the rep or territory that they belong to. With HOMES the way from home is reported.</source>
   <translation>Campo de las unidades con el representante o territorio al que pertenecen. Con HOMES se informa del camino desde el domicilio.</translation>
  </message>
  <message>
   <source>Rep or territory field</source>
   <translation>Campo del representante o territorio</translation>
  </message>
  <message>
   <source>Points, or a table with the ZIP code of each home (home_zip), and a field with the same names as OWNER.</source>
   <translation>Puntos, o una tabla con el código postal de cada domicilio (home_zip), y un campo con los mismos nombres que OWNER.</translation>
  </message>
  <message>
   <source>Homes of the reps</source>
   <translation>Domicilios de los representantes</translation>
  </message>
  <message>
   <source>Visits on one day trip from home and back; 0.5 to 60.</source>
   <translation>Visitas en un viaje de un día desde el domicilio y de vuelta; de 0,5 a 60.</translation>
  </message>
  <message>
   <source>Visits per day</source>
   <translation>Visitas al día</translation>
  </message>
  <message>
   <source>Current alignment</source>
   <translation>Asignación vigente</translation>
  </message>
  <message>
   <source>Make a market file</source>
   <translation>Crear un archivo de mercado</translation>
  </message>
  <message>
   <source>Puts ZIP codes, accounts and measures into one GeoPackage that also holds scenarios and their log</source>
   <translation>Reúne códigos postales, cuentas y medidas en un GeoPackage que también guarda los escenarios y su registro</translation>
  </message>
  <message>
   <source>Field or expression on the units, in hours/year; null counts as 0.</source>
   <translation>Campo o expresión de las unidades, en horas/año; nulo cuenta como 0.</translation>
  </message>
  <message>
   <source>Field or expression on the units, in money/year; null counts as 0.</source>
   <translation>Campo o expresión de las unidades, en dinero/año; nulo cuenta como 0.</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes. Each is put into its unit.</source>
   <translation>Puntos, o una tabla con códigos postales. Cada uno se sitúa en su unidad.</translation>
  </message>
  <message>
   <source>Field with the ZIP code, used where an account has no position.</source>
   <translation>Campo con el código postal, para cuentas sin posición.</translation>
  </message>
  <message>
   <source>Account workload (hours/year)</source>
   <translation>Carga de trabajo de las cuentas (horas/año)</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in hours/year; shown per account.</source>
   <translation>Campo o expresión de las cuentas, en horas/año; se muestra por cuenta.</translation>
  </message>
  <message>
   <source>Account potential (money/year)</source>
   <translation>Potencial de las cuentas (dinero/año)</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in money/year; shown per account.</source>
   <translation>Campo o expresión de las cuentas, en dinero/año; se muestra por cuenta.</translation>
  </message>
  <message>
   <source>Account segment</source>
   <translation>Segmento de las cuentas</translation>
  </message>
  <message>
   <source>Field or expression on the accounts that says what kind they are; kept as segment.</source>
   <translation>Campo o expresión de las cuentas que dice de qué clase son; se guarda como segment.</translation>
  </message>
  <message>
   <source>Field of the units with the territory in force. It becomes the first scenario, and the alignment that others are compared with.</source>
   <translation>Campo de las unidades con el territorio vigente. Será el primer escenario y la asignación con la que se comparan los demás.</translation>
  </message>
  <message>
   <source>Shown above the layers; the name of the units where it is left out.</source>
   <translation>Se muestra sobre las capas; si se omite, el nombre de las unidades.</translation>
  </message>
  <message>
   <source>Name of the market</source>
   <translation>Nombre del mercado</translation>
  </message>
  <message>
   <source>The file that is made; one that is there is replaced only when the new one is complete.</source>
   <translation>El archivo que se crea; uno existente solo se sustituye cuando el nuevo está completo.</translation>
  </message>
  <message>
   <source>Market file</source>
   <translation>Archivo de mercado</translation>
  </message>
  <message>
   <source>GeoPackage (*.gpkg)</source>
   <translation>GeoPackage (*.gpkg)</translation>
  </message>
  <message>
   <source>Writing the market file</source>
   <translation>Escribiendo el archivo de mercado</translation>
  </message>
  <message>
   <source>Writing the current alignment</source>
   <translation>Escribiendo la asignación actual</translation>
  </message>
  <message>
   <source>GeoPackage with a market. It gives units, measures, accounts, links and barriers, so that UNITS and UNIT_ID are not needed, and {fields} of its scenarios.</source>
   <translation>GeoPackage con un mercado. Da unidades, medidas, cuentas, enlaces y barreras, de modo que UNITS y UNIT_ID no hacen falta; {fields} de sus escenarios.</translation>
  </message>
  <message>
   <source>Table with one row per territory that loses and territory that gains: from, to, units, accounts, workload and potential that change hands.</source>
   <translation>Tabla con una fila por territorio que pierde y territorio que gana: de, a, unidades, cuentas, carga de trabajo y potencial que cambian de manos.</translation>
  </message>
  <message>
   <source>Moves</source>
   <translation>Movimientos</translation>
  </message>
  <message>
   <source>Print territories</source>
   <translation>Imprimir territorios</translation>
  </message>
  <message>
   <source>One PDF with an overview and a page per territory, and one PDF for every rep</source>
   <translation>Un PDF con una vista general y una página por territorio, y un PDF para cada representante</translation>
  </message>
  <message>
   <source>Title of the plan, on every page.</source>
   <translation>Título del plan, en todas las páginas.</translation>
  </message>
  <message>
   <source>Heading</source>
   <translation>Encabezado</translation>
  </message>
  <message>
   <source>Sales territories</source>
   <translation>Territorios de venta</translation>
  </message>
  <message>
   <source>Whose data it is, at the foot of every page.</source>
   <translation>De quién son los datos, al pie de cada página.</translation>
  </message>
  <message>
   <source>Credits</source>
   <translation>Créditos</translation>
  </message>
  <message>
   <source>0 A4, 1 US Letter; both across.</source>
   <translation>0 A4, 1 US Letter; ambos apaisados.</translation>
  </message>
  <message>
   <source>Page size</source>
   <translation>Tamaño de página</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>US Letter</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Imprimiendo</translation>
  </message>
  <message>
   <source>Fields that describe an account, such as its size and its industry. With them REPORT lists the prospects that are most like the most profitable accounts.</source>
   <translation>Campos que describen una cuenta, como su tamaño y su sector. Con ellos REPORT enumera los posibles clientes más parecidos a las cuentas más rentables.</translation>
  </message>
  <message>
   <source>Traits of accounts</source>
   <translation>Rasgos de las cuentas</translation>
  </message>
  <message>
   <source>Expression on the accounts, such as "status" = 'prospect'. Without it accounts whose revenue is 0; of those whose revenue is null it is not known.</source>
   <translation>Expresión sobre las cuentas, como "status" = 'prospect'. Sin ella, las cuentas con ingresos 0; de las que no tienen dato no se sabe.</translation>
  </message>
  <message>
   <source>Who is a prospect</source>
   <translation>Quién es un posible cliente</translation>
  </message>
  <message>
   <source>How many prospects are listed, the most similar first.</source>
   <translation>Cuántos posibles clientes se enumeran, los más parecidos primero.</translation>
  </message>
  <message>
   <source>Prospects to list</source>
   <translation>Posibles clientes en la lista</translation>
  </message>
  <message>
   <source>Prospects like the best accounts</source>
   <translation>Posibles clientes como las mejores cuentas</translation>
  </message>
  <message>
   <source>A row per prospect: the account it is like, the profit of that one in money/year, and what both share.</source>
   <translation>Una fila por posible cliente: a qué cuenta se parece, el beneficio de esta en dinero/año y qué comparten.</translation>
  </message>
  <message>
   <source>Field of the units with the district that their territory is in; null where it is in none.</source>
   <translation>Campo de las unidades con el distrito en el que está su territorio; nulo si no está en ninguno.</translation>
  </message>
  <message>
   <source>District field</source>
   <translation>Campo del distrito</translation>
  </message>
  <message>
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV); each gets its unit and territory.</source>
   <translation>Puntos, o una tabla con códigos postales o con columnas de longitud y latitud (CSV); cada uno recibe su unidad y su territorio.</translation>
  </message>
  <message>
   <source>Balance again</source>
   <translation>Reequilibrar</translation>
  </message>
  <message>
   <source>A rep leaves</source>
   <translation>Un representante se va</translation>
  </message>
  <message>
   <source>A rep joins</source>
   <translation>Un representante llega</translation>
  </message>
  <message>
   <source>Realign territories</source>
   <translation>Realinear territorios</translation>
  </message>
  <message>
   <source>Balances territories again after a rep came or went, with as little as possible changing hands</source>
   <translation>Reequilibra los territorios después de que un representante llegue o se vaya, con el menor cambio de manos posible</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory in force. With MARKET, the name of a scenario.</source>
   <translation>Campo de las unidades con el nombre del territorio vigente. Con MARKET, el nombre de un escenario.</translation>
  </message>
  <message>
   <source>How many territories there are to be. Without it one less, one more or as many as now, by EVENT.</source>
   <translation>Cuántos territorios debe haber. Sin él, uno menos, uno más o tantos como ahora, según EVENT.</translation>
  </message>
  <message>
   <source>CURRENT is the name of one</source>
   <translation>CURRENT es el nombre de uno</translation>
  </message>
  <message>
   <source>With MARKET: name of the scenario that the plan is saved as. Without it a name is made.</source>
   <translation>Con MARKET: nombre del escenario con el que se guarda el plan. Sin él se forma un nombre.</translation>
  </message>
  <message>
   <source>New scenario</source>
   <translation>Escenario nuevo</translation>
  </message>
  <message>
   <source>0: balance again within the tolerances. 1: the territories of REP are handed to the others. 2: one more territory is made.</source>
   <translation>0: equilibrar de nuevo dentro de las tolerancias. 1: los territorios de REP pasan a los demás. 2: se crea un territorio más.</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Qué ha pasado</translation>
  </message>
  <message>
   <source>Who leaves: the name of a territory, or of a rep in the field rep of the units. Who joins: the name of the new rep.</source>
   <translation>Quién se va: el nombre de un territorio, o de un representante en el campo rep de las unidades. Quién llega: el nombre del nuevo representante.</translation>
  </message>
  <message>
   <source>Rep or territory</source>
   <translation>Representante o territorio</translation>
  </message>
  <message>
   <source>Largest share of each measure that may change hands, in percent; a hard limit. What a rep who leaves had does not count. Without it the smallest share of the workload that works is looked for.</source>
   <translation>Mayor parte de cada medida que puede cambiar de manos, en porcentaje; un límite estricto. Lo que tenía un representante que se va no cuenta. Sin él se busca la menor parte de la carga de trabajo con la que funciona.</translation>
  </message>
  <message>
   <source>Segment accounts</source>
   <translation>Segmentar cuentas</translation>
  </message>
  <message>
   <source>Puts every account into a class, A/B/C by value or Keep, Attain, Recapture, Expand by rules</source>
   <translation>Pone cada cuenta en una clase: A/B/C por valor o Mantener, Captar, Recuperar, Ampliar por reglas</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, 0 or more, such as revenue or potential. A/B/C needs it; the rules of K.A.R.E. may ask for it. Amounts may be text, such as $39,000.</source>
   <translation>Campo o expresión de las cuentas, 0 o más, como ingresos o potencial. A/B/C lo necesita; las reglas de K.A.R.E. pueden pedirlo. Los importes pueden ser texto, como $39,000.</translation>
  </message>
  <message>
   <source>Value (money/year)</source>
   <translation>Valor (dinero/año)</translation>
  </message>
  <message>
   <source>A/B/C: A are the largest accounts that hold 80 % of the value, B those that hold the next 15 %. K.A.R.E.: by status, growth, margin and date of loss.</source>
   <translation>A/B/C: A son las cuentas mayores que reúnen el 80 % del valor, B las que reúnen el 15 % siguiente. K.A.R.E.: por estado, crecimiento, margen y fecha de pérdida.</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>A, B, C by value</source>
   <translation>A, B, C por valor</translation>
  </message>
  <message>
   <source>Keep, Attain, Recapture, Expand by rules</source>
   <translation>Mantener, Captar, Recuperar, Ampliar por reglas</translation>
  </message>
  <message>
   <source>Other limits and words than the usual ones, as JSON; see the help. Empty for the usual rules.</source>
   <translation>Otros límites y palabras que los usuales, como JSON; véase la ayuda. Vacío para las reglas usuales.</translation>
  </message>
  <message>
   <source>Rules (JSON)</source>
   <translation>Reglas (JSON)</translation>
  </message>
  <message>
   <source>All fields of the accounts, and segment and reason.</source>
   <translation>Todos los campos de las cuentas, más segment y reason.</translation>
  </message>
  <message>
   <source>Accounts with segments</source>
   <translation>Cuentas con segmentos</translation>
  </message>
  <message>
   <source>Status field</source>
   <translation>Campo de estado</translation>
  </message>
  <message>
   <source>Field that says whether an account is a customer, a prospect or lost.</source>
   <translation>Campo que dice si una cuenta es cliente, cliente potencial o perdida.</translation>
  </message>
  <message>
   <source>Growth field</source>
   <translation>Campo de crecimiento</translation>
  </message>
  <message>
   <source>Field with the growth per year, such as 16.6 %.</source>
   <translation>Campo con el crecimiento al año, como 16,6 %.</translation>
  </message>
  <message>
   <source>Margin field</source>
   <translation>Campo de margen</translation>
  </message>
  <message>
   <source>Field with the margin, such as 33 %.</source>
   <translation>Campo con el margen, como 33 %.</translation>
  </message>
  <message>
   <source>Lost date field</source>
   <translation>Campo de fecha de pérdida</translation>
  </message>
  <message>
   <source>Field with the date at which the account was lost.</source>
   <translation>Campo con la fecha en que se perdió la cuenta.</translation>
  </message>
  <message>
   <source>How growth and margin are meant where they carry no sign %. They are not guessed.</source>
   <translation>Cómo se entienden el crecimiento y el margen sin signo %. No se adivina.</translation>
  </message>
  <message>
   <source>as the others of the column</source>
   <translation>como las demás de la columna</translation>
  </message>
  <message>
   <source>day first</source>
   <translation>día primero</translation>
  </message>
  <message>
   <source>month first</source>
   <translation>mes primero</translation>
  </message>
  <message>
   <source>Which of the two comes first, where a date can be read in two ways.</source>
   <translation>Cuál de los dos va primero cuando una fecha se puede leer de dos maneras.</translation>
  </message>
  <message>
   <source>Dates such as 3/4/2026</source>
   <translation>Fechas como 3/4/2026</translation>
  </message>
  <message>
   <source>Day from which the months since a loss are counted. Without it, the day of the run.</source>
   <translation>Día desde el que se cuentan los meses desde una pérdida. Sin él, el día de la ejecución.</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Field with the territory of the account, to count the classes per territory in REPORT.</source>
   <translation>Campo con el territorio de la cuenta, para contar las clases por territorio en REPORT.</translation>
  </message>
  <message>
   <source>Finding segments</source>
   <translation>Buscando los segmentos</translation>
  </message>
  <message>
   <source>Set quotas</source>
   <translation>Fijar cuotas</translation>
  </message>
  <message>
   <source>Splits a total over territories by even shares, last year, pipeline and potential</source>
   <translation>Reparte un total entre territorios por partes iguales, año pasado, oportunidades y potencial</translation>
  </message>
  <message>
   <source>Layer or table with one row per territory, for example the territories of a design.</source>
   <translation>Capa o tabla con una fila por territorio, por ejemplo los territorios de un diseño.</translation>
  </message>
  <message>
   <source>Amount to split. The quotas add up to it exactly.</source>
   <translation>Importe que se reparte. Las cuotas lo suman exactamente.</translation>
  </message>
  <message>
   <source>Total (money)</source>
   <translation>Total (dinero)</translation>
  </message>
  <message>
   <source>What the total is split by, in percent that total 100: even (the same for all), history (last year's sales), pipeline and potential. Four percentages without names are taken in this order: 20, 30, 0, 50. Decimals may have a point or a comma: even 33,3; history 66,7.</source>
   <translation>Según qué se reparte el total, en porcentajes que suman 100: even (lo mismo para todos), history (ventas del año pasado), pipeline y potential. Cuatro porcentajes sin nombre se toman en este orden: 20, 30, 0, 50. Los decimales llevan punto o coma: even 33,3; history 66,7.</translation>
  </message>
  <message>
   <source>Blend (percent)</source>
   <translation>Mezcla (porcentaje)</translation>
  </message>
  <message>
   <source>Other blends, one per line, such as 'even 100'. REPORT shows the quotas of each beside those of BLEND.</source>
   <translation>Otras mezclas, una por línea, como 'even 100'. REPORT muestra las cuotas de cada una junto a las de BLEND.</translation>
  </message>
  <message>
   <source>Other blends to compare</source>
   <translation>Otras mezclas que comparar</translation>
  </message>
  <message>
   <source>All fields of the territories, and quota, quota_share, quota_change, quota_limit, attainment.</source>
   <translation>Todos los campos de los territorios, más quota, quota_share, quota_change, quota_limit, attainment.</translation>
  </message>
  <message>
   <source>Territories with quotas</source>
   <translation>Territorios con cuotas</translation>
  </message>
  <message>
   <source>Last year's sales</source>
   <translation>Ventas del año pasado</translation>
  </message>
  <message>
   <source>Field with last year's sales, in money, also as text such as $39,000; null counts as 0 and is listed.</source>
   <translation>Campo con las ventas del año pasado, en dinero, también como texto como $39,000; nulo cuenta como 0 y se lista.</translation>
  </message>
  <message>
   <source>Open pipeline</source>
   <translation>Oportunidades abiertas</translation>
  </message>
  <message>
   <source>Field with the value of open opportunities, in money.</source>
   <translation>Campo con el valor de las oportunidades abiertas, en dinero.</translation>
  </message>
  <message>
   <source>Field with the potential, in money/year.</source>
   <translation>Campo con el potencial, en dinero/año.</translation>
  </message>
  <message>
   <source>Sales so far</source>
   <translation>Ventas hasta ahora</translation>
  </message>
  <message>
   <source>Field with this year's sales so far, for the attainment.</source>
   <translation>Campo con las ventas de este año hasta ahora, para el cumplimiento.</translation>
  </message>
  <message>
   <source>Largest change of a quota against last year's sales, in percent, up or down; what it takes from one territory is passed on to the others. Without it changes have no limit.</source>
   <translation>Mayor cambio de una cuota frente a las ventas del año pasado, en porcentaje, hacia arriba o abajo; lo que quita a un territorio pasa a los demás. Sin él los cambios no tienen límite.</translation>
  </message>
  <message>
   <source>Largest change (percent)</source>
   <translation>Mayor cambio (porcentaje)</translation>
  </message>
  <message>
   <source>What quotas are rounded to; they add up to the total all the same.</source>
   <translation>A qué se redondean las cuotas; aun así suman el total.</translation>
  </message>
  <message>
   <source>Rounding</source>
   <translation>Redondeo</translation>
  </message>
  <message>
   <source>Cents</source>
   <translation>Céntimos</translation>
  </message>
  <message>
   <source>Last day that SALES covers, to compare them with the part of the quota that is due by then.</source>
   <translation>Último día que abarca SALES, para compararlas con la parte de la cuota que toca hasta ese día.</translation>
  </message>
  <message>
   <source>Day of the sales so far</source>
   <translation>Día de las ventas hasta ahora</translation>
  </message>
  <message>
   <source>Month in which the business year starts: 1 is January.</source>
   <translation>Mes en que empieza el año comercial: 1 es enero.</translation>
  </message>
  <message>
   <source>First month of the year</source>
   <translation>Primer mes del año</translation>
  </message>
  <message>
   <source>Splitting the total</source>
   <translation>Repartiendo el total</translation>
  </message>
  <message>
   <source>Size the sales force</source>
   <translation>Dimensionar el equipo de ventas</translation>
  </message>
  <message>
   <source>How many reps the workload needs, what they cost, and what each number of reps could serve</source>
   <translation>Cuántos representantes pide la carga de trabajo, cuánto cuestan y qué podría atender cada número</translation>
  </message>
  <message>
   <source>Workload in all (hours/year)</source>
   <translation>Carga de trabajo total (horas/año)</translation>
  </message>
  <message>
   <source>Hours/year of all accounts. Give it, or UNITS and WORKLOAD.</source>
   <translation>Horas/año de todas las cuentas. Indíquela, o bien UNITS y WORKLOAD.</translation>
  </message>
  <message>
   <source>Layer or table of units or accounts whose workload is added up, instead of WORKLOAD_TOTAL.</source>
   <translation>Capa o tabla de unidades o cuentas cuya carga de trabajo se suma, en vez de WORKLOAD_TOTAL.</translation>
  </message>
  <message>
   <source>Units or accounts</source>
   <translation>Unidades o cuentas</translation>
  </message>
  <message>
   <source>Field or expression on UNITS, in hours/year; null counts as 0. Without it the field workload or workload_h is taken, if there is one.</source>
   <translation>Campo o expresión de UNITS, en horas/año; nulo cuenta como 0. Sin él se toma el campo workload o workload_h, si existe.</translation>
  </message>
  <message>
   <source>Field or expression on UNITS, in money/year, for the curve of reps against potential served. Without it the field potential is taken, if there is one.</source>
   <translation>Campo o expresión de UNITS, en dinero/año, para la curva de representantes y potencial atendido. Sin él se toma el campo potential, si existe.</translation>
  </message>
  <message>
   <source>Table with one row per number of reps: capacity, share of the workload and of the potential served, and what the last rep adds.</source>
   <translation>Tabla con una fila por número de representantes: capacidad, parte atendida de la carga de trabajo y del potencial, y lo que aporta el último.</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>Curva</translation>
  </message>
  <message>
   <source>Weeks per year</source>
   <translation>Semanas al año</translation>
  </message>
  <message>
   <source>Weeks in which a rep works; 1 to 53.</source>
   <translation>Semanas en que trabaja un representante; de 1 a 53.</translation>
  </message>
  <message>
   <source>Hours per week</source>
   <translation>Horas por semana</translation>
  </message>
  <message>
   <source>Working hours in a week; 1 to 100.</source>
   <translation>Horas de trabajo a la semana; de 1 a 100.</translation>
  </message>
  <message>
   <source>Selling share (percent)</source>
   <translation>Parte de venta (porcentaje)</translation>
  </message>
  <message>
   <source>Share of the working hours spent with customers, in percent. 48 weeks, 40 hours and 50 % make 960 hours/year.</source>
   <translation>Parte de las horas de trabajo con clientes, en porcentaje. 48 semanas, 40 horas y 50 % son 960 horas/año.</translation>
  </message>
  <message>
   <source>Travel share (percent)</source>
   <translation>Parte de viaje (porcentaje)</translation>
  </message>
  <message>
   <source>Share of the working hours spent on the road, in percent. Give it where the workload holds travel, so that both hold it; leave it empty where the workload is calls alone.</source>
   <translation>Parte de las horas de trabajo de viaje, en porcentaje. Indíquela si la carga de trabajo contiene viajes, para que ambas los contengan; déjela vacía si son solo los contactos.</translation>
  </message>
  <message>
   <source>Number of reps that is looked at, to see whether they have too much or too little to do.</source>
   <translation>Número de representantes que se examina, para ver si tienen demasiado o demasiado poco que hacer.</translation>
  </message>
  <message>
   <source>Reps there are</source>
   <translation>Representantes que hay</translation>
  </message>
  <message>
   <source>Salary, bonus, car and overhead of one rep in a year.</source>
   <translation>Sueldo, prima, coche y gastos generales de un representante al año.</translation>
  </message>
  <message>
   <source>Margin (percent)</source>
   <translation>Margen (porcentaje)</translation>
  </message>
  <message>
   <source>Share of the sales that is left before the cost of reps, in percent. With COST_PER_REP it gives the sales that pay for a rep, and the number of reps up to which one more pays.</source>
   <translation>Parte de las ventas que queda antes del coste de los representantes, en porcentaje. Con COST_PER_REP da las ventas que pagan a un representante y el número hasta el que compensa uno más.</translation>
  </message>
  <message>
   <source>Expected sales (money/year)</source>
   <translation>Ventas previstas (dinero/año)</translation>
  </message>
  <message>
   <source>For the sales potential method: sales of all reps.</source>
   <translation>Para el método del potencial de ventas: ventas de todos los representantes.</translation>
  </message>
  <message>
   <source>Sales per rep (money/year)</source>
   <translation>Ventas por representante (dinero/año)</translation>
  </message>
  <message>
   <source>For the same: sales of an average rep.</source>
   <translation>Para lo mismo: ventas de un representante medio.</translation>
  </message>
  <message>
   <source>Turnover of reps (percent)</source>
   <translation>Rotación de representantes (porcentaje)</translation>
  </message>
  <message>
   <source>For the same: share of reps replaced in a year.</source>
   <translation>Para lo mismo: parte de los representantes que se sustituye en un año.</translation>
  </message>
  <message>
   <source>Adding up</source>
   <translation>Sumando</translation>
  </message>
  <message>
   <source>Reading the workload</source>
   <translation>Leyendo la carga de trabajo</translation>
  </message>
  <message>
   <source>Summarize accounts</source>
   <translation>Resumir cuentas</translation>
  </message>
  <message>
   <source>Puts accounts into ZIP codes and adds up accounts, workload and potential</source>
   <translation>Sitúa las cuentas en los códigos postales y suma cuentas, carga de trabajo y potencial</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in money/year. Without it no potential is written.</source>
   <translation>Campo o expresión de las cuentas, en dinero/año. Sin él no se escribe potencial.</translation>
  </message>
  <message>
   <source>Field with the owner of a named account, who serves it wherever it lies. Its workload and potential count for the owner, listed in REPORT, and not for the unit. Empty for all other accounts.</source>
   <translation>Campo con el responsable de una cuenta clave, que la atiende esté donde esté. Su carga de trabajo y su potencial cuentan para él, se listan en REPORT y no cuentan en la unidad. Vacío en todas las demás cuentas.</translation>
  </message>
  <message>
   <source>Owner of named accounts</source>
   <translation>Responsable de cuentas clave</translation>
  </message>
  <message>
   <source>All fields of the units, and accounts, workload (hours/year) and potential (money/year).</source>
   <translation>Todos los campos de las unidades, más cuentas, carga de trabajo (horas/año) y potencial (dinero/año).</translation>
  </message>
  <message>
   <source>Units with accounts</source>
   <translation>Unidades con cuentas</translation>
  </message>
  <message>
   <source>Territory KPIs</source>
   <translation>Cifras clave de los territorios</translation>
  </message>
  <message>
   <source>Funnel, rates with their intervals, revenue, attainment and coverage per territory</source>
   <translation>Embudo, tasas con sus intervalos, ingresos, cumplimiento y cobertura por territorio</translation>
  </message>
  <message>
   <source>Table with one row per territory. Columns are known by name: territory, leads, opportunities, new_accounts, won, won_value (what the deals won brought), closed, revenue, sales, quota, response_hours, churned, customers, reps. Only what is there is computed.</source>
   <translation>Tabla con una fila por territorio. Las columnas se reconocen por su nombre: territory, leads, opportunities, new_accounts, won, won_value (lo que aportaron las ventas ganadas), closed, revenue, sales, quota, response_hours, churned, customers, reps. Solo se calcula lo que hay.</translation>
  </message>
  <message>
   <source>Table of key figures</source>
   <translation>Tabla de cifras clave</translation>
  </message>
  <message>
   <source>Field of the units with the name of the territory; without it a field whose name says so is taken.</source>
   <translation>Campo de las unidades con el nombre del territorio; sin él se toma un campo cuyo nombre lo indique.</translation>
  </message>
  <message>
   <source>In place of KPIS: accounts whose figures are added up per territory. Columns are known by the same names, and rep, potential, calls_planned and calls_made for coverage. Needs UNITS.</source>
   <translation>En vez de KPIS: cuentas cuyas cifras se suman por territorio. Las columnas se reconocen por los mismos nombres, y además rep, potential, calls_planned y calls_made para la cobertura. Necesita UNITS.</translation>
  </message>
  <message>
   <source>Table with the columns rep, territory, won and tried, one row per rep and territory, to tell the effect of reps from that of territories. It needs reps who worked in several territories.</source>
   <translation>Tabla con las columnas rep, territory, won y tried, una fila por representante y territorio, para separar el efecto de los representantes del de los territorios. Necesita representantes que trabajaron en varios territorios.</translation>
  </message>
  <message>
   <source>Results by rep</source>
   <translation>Resultados por representante</translation>
  </message>
  <message>
   <source>Written with the sign %</source>
   <translation>Escritas con el signo %</translation>
  </message>
  <message>
   <source>Percent (16.6)</source>
   <translation>Porcentaje (16,6)</translation>
  </message>
  <message>
   <source>Shares of 1 (0.166)</source>
   <translation>Partes de 1 (0,166)</translation>
  </message>
  <message>
   <source>How rates that KPIS states (conversion rate, close rate, churn rate) are written. They are recomputed, and listed where they differ or the counts for that are missing.</source>
   <translation>Cómo se escriben las tasas que indica KPIS (tasas de conversión, cierre y abandono). Se recalculan, y se listan donde difieren o faltan los recuentos para ello.</translation>
  </message>
  <message>
   <source>Rates in KPIS are</source>
   <translation>Las tasas de KPIS son</translation>
  </message>
  <message>
   <source>Opportunities per rep count as even within (percent)</source>
   <translation>Oportunidades por representante equilibradas hasta (porcentaje)</translation>
  </message>
  <message>
   <source>A territory whose opportunities per rep are further from the mean, by more than chance, is over-served (too few) or under-served (too many).</source>
   <translation>Un territorio cuyas oportunidades por representante se alejan más de la media, por más que el azar, está sobreatendido (muy pocas) o desatendido (demasiadas).</translation>
  </message>
  <message>
   <source>Table with one row per territory. Beside each rate stand _n, _low and _high (95 % interval) and _small (1 for a small sample).</source>
   <translation>Tabla con una fila por territorio. Junto a cada tasa están _n, _low y _high (intervalo del 95 %) y _small (1 para una muestra pequeña).</translation>
  </message>
  <message>
   <source>Key figures</source>
   <translation>Cifras clave</translation>
  </message>
  <message>
   <source>Computing</source>
   <translation>Calculando</translation>
  </message>
 </context>
</TS>
