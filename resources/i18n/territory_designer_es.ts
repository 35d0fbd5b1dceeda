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
   <source>Changes: {before} → {after}</source>
   <translation>Cambios: {before} → {after}</translation>
  </message>
  <message>
   <source>Nothing to show yet.</source>
   <translation>Aún no hay nada que mostrar.</translation>
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
   <translation>&amp;hasta</translation>
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
   <source>Balance</source>
   <translation>Balance</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Sugerencias</translation>
  </message>
  <message>
   <source>Compare scenarios</source>
   <translation>Comparar escenarios</translation>
  </message>
  <message>
   <source>Trade-off</source>
   <translation>Alternativas</translation>
  </message>
  <message>
   <source>Hierarchy</source>
   <translation>Jerarquía</translation>
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
   <source>The Python package pyproj in {folder} brings its own PROJ library and can crash QGIS on exit. Remove it from there; QGIS's own pyproj is enough.</source>
   <translation>El paquete de Python pyproj de {folder} trae su propia biblioteca PROJ y puede hacer que QGIS falle al cerrarse. Quítelo de ahí; el pyproj de QGIS basta.</translation>
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
   <source>territory</source>
   <translation>territorio</translation>
  </message>
  <message>
   <source>territories</source>
   <translation>territorios</translation>
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
   <source>{names} and {count} more</source>
   <translation>{names} y {count} más</translation>
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
   <source>Find a person, a territory or a ZIP</source>
   <translation>Buscar una persona, un territorio o un C.P.</translation>
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
   <source>Largest deviation</source>
   <translation>Mayor desviación</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
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
   <source>Removed from the map: {layers}. Market ▸ Show on the map brings it back; nothing is lost.</source>
   <translation>Quitado del mapa: {layers}. Mercado ▸ Mostrar en el mapa lo recupera; no se pierde nada.</translation>
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
   <source>&amp;Close</source>
   <translation>&amp;Cerrar</translation>
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
   <source>Open for reading only: {why}</source>
   <translation>Abierto solo para lectura: {why}</translation>
  </message>
  <message>
   <source>Opening the market</source>
   <translation>Abriendo el mercado</translation>
  </message>
  <message>
   <source>Save the market as</source>
   <translation>Guardar el mercado como</translation>
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
   <source>Updating the market</source>
   <translation>Actualizando el mercado</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Actualizar</translation>
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
   <source>ZIP with other figures</source>
   <translation>C.P. con otras cifras</translation>
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
   <source>account with other figures</source>
   <translation>cuenta con otras cifras</translation>
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
   <source>Comparing the ZIPs</source>
   <translation>Comparando los C.P.</translation>
  </message>
  <message>
   <source>Comparing the accounts</source>
   <translation>Comparando las cuentas</translation>
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
   <source>Finding neighbours</source>
   <translation>Buscando vecinos</translation>
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
   <source>&amp;Territories</source>
   <translation>&amp;Territorios</translation>
  </message>
  <message>
   <source>How many territories to design.</source>
   <translation>Cuántos territorios se diseñan.</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's workload from an equal share. A hard limit.</source>
   <translation>Mayor desviación de la carga de trabajo de un territorio respecto a una parte igual. Un límite estricto.</translation>
  </message>
  <message>
   <source>Workload tolerance</source>
   <translation>Tolerancia de la carga de trabajo</translation>
  </message>
  <message>
   <source>Largest deviation of a territory's potential from an equal share. A hard limit.</source>
   <translation>Mayor desviación del potencial de un territorio respecto a una parte igual. Un límite estricto.</translation>
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
   <source>new territories</source>
   <translation>territorios nuevos</translation>
  </message>
  <message>
   <source>A design from scratch, or one that moves as little as asked for. Locked ZIPs and territories stay in both.</source>
   <translation>Un diseño desde cero, o uno que mueve tan poco como se pida. Los C.P. y territorios bloqueados se quedan en ambos.</translation>
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
   <source>per account</source>
   <translation>por cuenta</translation>
  </message>
  <message>
   <source>per ZIP</source>
   <translation>por C.P.</translation>
  </message>
  <message>
   <source>Whether the {measure} is a figure of the accounts, added up per ZIP, or of the ZIP layer itself.</source>
   <translation>{measure}: si es una cifra de las cuentas, sumada por C.P., o de la propia capa de C.P.</translation>
  </message>
  <message>
   <source>{title}: per account or per ZIP</source>
   <translation>{title}: por cuenta o por C.P.</translation>
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
   <source>4  Reps</source>
   <translation>4  Representantes</translation>
  </message>
  <message>
   <source>none: write the names into the table</source>
   <translation>ninguna: escribir los nombres en la tabla</translation>
  </message>
  <message>
   <source>Layer of the reps' homes, or a table with the ZIP code of each home.</source>
   <translation>Capa de los domicilios de los representantes, o una tabla con el código postal de cada domicilio.</translation>
  </message>
  <message>
   <source>&amp;Reps</source>
   <translation>&amp;Representantes</translation>
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
   <source>&amp;Match by distance from home</source>
   <translation>&amp;Asignar por distancia al domicilio</translation>
  </message>
  <message>
   <source>Give each territory a rep, so that the way from home to the territories is shortest in total.</source>
   <translation>Dar a cada territorio un representante, de modo que la suma de los caminos del domicilio a los territorios sea mínima.</translation>
  </message>
  <message>
   <source>Match by distance from home</source>
   <translation>Asignar por distancia al domicilio</translation>
  </message>
  <message>
   <source>Double-click a rep to give the territory to somebody else.</source>
   <translation>Haga doble clic en un representante para dar el territorio a otra persona.</translation>
  </message>
  <message>
   <source>{owned} of {all} territories have a rep</source>
   <translation>{owned} de {all} territorios tienen representante</translation>
  </message>
  <message>
   <source>Territories and reps</source>
   <translation>Territorios y representantes</translation>
  </message>
  <message>
   <source>Which rep owns which territory.</source>
   <translation>Qué representante lleva qué territorio.</translation>
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
   <source>Scenarios</source>
   <translation>Escenarios</translation>
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
   <source>Reps</source>
   <translation>Reps.</translation>
  </message>
  <message>
   <source>Who owns which territory.</source>
   <translation>Quién lleva qué territorio.</translation>
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
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>How far the running job is.</source>
   <translation>Hasta dónde ha llegado el trabajo en marcha.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Stop the running job; nothing is left half done.</source>
   <translation>Detener el trabajo en marcha; nada queda a medias.</translation>
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
   <source>Choose what the workload is: a field or an expression, for example 1 for equal ZIPs.</source>
   <translation>Elija qué es la carga de trabajo: un campo o una expresión, por ejemplo 1 para C.P. iguales.</translation>
  </message>
  <message>
   <source>{count} without a rep; they can be exported all the same.</source>
   <translation>{count} sin representante; se pueden exportar igualmente.</translation>
  </message>
  <message>
   <source>Match reps by distance from home</source>
   <translation>Asignar representantes por distancia al domicilio</translation>
  </message>
  <message>
   <source>Matched {count} by the distance from home.</source>
   <translation>Asignado por la distancia al domicilio: {count}.</translation>
  </message>
  <message>
   <source>{count} of the reps got none: there are more reps than territories.</source>
   <translation>{count} de los representantes no recibieron ninguno: hay más representantes que territorios.</translation>
  </message>
  <message>
   <source>Choose the layer of reps and the field with their names (4 Reps).</source>
   <translation>Elija la capa de representantes y el campo con sus nombres (4 Reps.).</translation>
  </message>
  <message>
   <source>{layer}, row {row}: {rep} has no home on the map. Give a ZIP code of the market or a point.</source>
   <translation>{layer}, fila {row}: {rep} no tiene domicilio en el mapa. Dé un código postal del mercado o un punto.</translation>
  </message>
  <message>
   <source>{layer} holds no reps.</source>
   <translation>{layer} no contiene representantes.</translation>
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
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
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
   <source>Choose the layer of ZIP polygons (1 Data). Add one to the project if the list is empty.</source>
   <translation>Elija la capa de zonas de C.P. (1 Datos). Añada una al proyecto si la lista está vacía.</translation>
  </message>
  <message>
   <source>Choose the field of the ZIP layer that holds the ZIP code (1 Data).</source>
   <translation>Elija el campo de la capa de C.P. que contiene el código postal (1 Datos).</translation>
  </message>
  <message>
   <source>Choose what the workload is (2 Measures): a field or an expression, for example 1 for equal ZIPs.</source>
   <translation>Elija qué es la carga de trabajo (2 Medidas): un campo o una expresión, por ejemplo 1 para C.P. iguales.</translation>
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
   <source>Cancelled; nothing was changed.</source>
   <translation>Cancelado; no se cambió nada.</translation>
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
   <source>remark</source>
   <translation>nota</translation>
  </message>
  <message>
   <source>remarks</source>
   <translation>notas</translation>
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
   <source>Total</source>
   <translation>Total</translation>
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
   <source>Cancelled; nothing was written.</source>
   <translation>Cancelado; no se escribió nada.</translation>
  </message>
  <message>
   <source>Nothing was written. </source>
   <translation>No se escribió nada. </translation>
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
   <source>Unit id field</source>
   <translation>Campo de id de las unidades</translation>
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
   <source>Workload (hours/year)</source>
   <translation>Carga de trabajo (horas/año)</translation>
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
   <source>Points, or a table with ZIP codes or with columns of longitude and latitude (CSV).</source>
   <translation>Puntos, o una tabla con códigos postales o con columnas de longitud y latitud (CSV).</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Cuentas</translation>
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
   <source>Account ZIP field</source>
   <translation>Campo de C.P. de cuenta</translation>
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
   <source>Units by territory</source>
   <translation>Unidades por territorio</translation>
  </message>
  <message>
   <source>Outlining territories</source>
   <translation>Trazando los territorios</translation>
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
   <source>Putting accounts into units</source>
   <translation>Situando las cuentas en las unidades</translation>
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
   <source>0 or none: balance again within the tolerances. 1 or repleaves: the territories of REP are handed to the others. 2 or repjoins: one more territory is made.</source>
   <translation>0 o none: reequilibrar dentro de las tolerancias. 1 o repleaves: los territorios de REP pasan a los demás. 2 o repjoins: se crea un territorio más.</translation>
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
   <source>Summarize accounts</source>
   <translation>Resumir cuentas</translation>
  </message>
  <message>
   <source>Puts accounts into ZIP codes and adds up accounts, workload and potential</source>
   <translation>Sitúa las cuentas en los códigos postales y suma cuentas, carga de trabajo y potencial</translation>
  </message>
  <message>
   <source>Field with the account's ZIP code, for accounts without a position or outside every unit.</source>
   <translation>Campo con el código postal de la cuenta, para cuentas sin posición o fuera de toda unidad.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in hours/year. Without it every account counts as 1 hour/year.</source>
   <translation>Campo o expresión de las cuentas, en horas/año. Sin él, cada cuenta vale 1 hora/año.</translation>
  </message>
  <message>
   <source>Field or expression on the accounts, in money/year. Without it no potential is written.</source>
   <translation>Campo o expresión de las cuentas, en dinero/año. Sin él no se escribe potencial.</translation>
  </message>
  <message>
   <source>Table with the columns zip and zcta: ZIP codes without a polygon, such as post-office boxes, and the unit that holds them.</source>
   <translation>Tabla con las columnas zip y zcta: códigos postales sin polígono, como apartados de correos, y la unidad que los contiene.</translation>
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
   <source>Reading the accounts</source>
   <translation>Leyendo las cuentas</translation>
  </message>
 </context>
</TS>
