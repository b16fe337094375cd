<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add an Account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Account &amp;id:</source>
        <translation>Konto&amp;nummer:</translation>
    </message>
    <message>
        <source>ACCT200</source>
        <translation>ACCT200</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>&amp;Paid:</source>
        <translation>&amp;Bezahlt:</translation>
    </message>
    <message>
        <source>&amp;Due:</source>
        <translation>&amp;Fällig:</translation>
    </message>
    <message>
        <source>Balance:</source>
        <translation>Saldo:</translation>
    </message>
</context>
<context>
    <name>AmountDialog</name>
    <message>
        <source>Enter a Payment</source>
        <translation>Zahlung eintragen</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>Konto:</translation>
    </message>
    <message>
        <source>Balance now:</source>
        <translation>Saldo jetzt:</translation>
    </message>
    <message>
        <source>&amp;Amount:</source>
        <translation>Betra&amp;g:</translation>
    </message>
    <message>
        <source>Balance then:</source>
        <translation>Saldo danach:</translation>
    </message>
    <message>
        <source>&amp;Memo:</source>
        <translation>&amp;Vermerk:</translation>
    </message>
    <message>
        <source>Optional: what it was for</source>
        <translation>Optional: wofür es war</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Another Clerk Was First</source>
        <translation>Jemand anderes war schneller</translation>
    </message>
    <message>
        <source>A&amp;ccounts:</source>
        <translation>K&amp;onten:</translation>
    </message>
    <message>
        <source>Leave &amp;all as in the book</source>
        <translation>Alle &amp;wie im Buch lassen</translation>
    </message>
    <message>
        <source>Keep all &amp;my changes</source>
        <translation>&amp;Alle meine Änderungen behalten</translation>
    </message>
    <message>
        <source>&amp;Leave what is in the book</source>
        <translation>&amp;Lassen, wie es im Buch steht</translation>
    </message>
    <message>
        <source>&amp;Keep my change</source>
        <translation>&amp;Meine Änderung behalten</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Open a Book</source>
        <translation>Buch öffnen</translation>
    </message>
    <message>
        <source>&amp;Kind of book:</source>
        <translation>&amp;Art des Buches:</translation>
    </message>
    <message>
        <source>Re&amp;cently used:</source>
        <translation>&amp;Zuletzt benutzt:</translation>
    </message>
    <message>
        <source>One file holds the whole book. Good for one computer, and for a start.</source>
        <translation>Eine Datei enthält das ganze Buch. Gut für einen einzelnen Rechner und für den Anfang.</translation>
    </message>
    <message>
        <source>Open an e&amp;xisting file</source>
        <translation>&amp;Vorhandene Datei öffnen</translation>
    </message>
    <message>
        <source>Make a &amp;new, empty book</source>
        <translation>&amp;Neues, leeres Buch anlegen</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Rechner:</translation>
    </message>
    <message>
        <source>localhost</source>
        <translation>localhost</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>Ver&amp;schlüsselung:</translation>
    </message>
    <message>
        <source>&amp;Authority:</source>
        <translation>Zert&amp;ifizierungsstelle:</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>Wäh&amp;len …</translation>
    </message>
    <message>
        <source>Paste a database URL as SQLAlchemy writes it. A password in it moves to the field below.</source>
        <translation>Fügen Sie eine Datenbank-URL ein, wie SQLAlchemy sie schreibt. Ein Passwort darin wandert in das Feld darunter.</translation>
    </message>
    <message>
        <source>Database UR&amp;L:</source>
        <translation>Datenbank-UR&amp;L:</translation>
    </message>
    <message>
        <source>mysql://user@host:3306/database</source>
        <translation>mysql://user@host:3306/database</translation>
    </message>
    <message>
        <source>Examples:
sqlite:////home/me/book.accountdesk
mysql://clerk@db.example/crm?ssl-mode=verify
postgresql://clerk@db.example/crm?sslmode=verify-full</source>
        <translation>Beispiele:
sqlite:////home/ich/buch.accountdesk
mysql://anna@db.example/crm?ssl-mode=verify
postgresql://anna@db.example/crm?sslmode=verify-full</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Show &amp;it</source>
        <translation>Anzei&amp;gen</translation>
    </message>
    <message>
        <source>Re&amp;member it in the keychain</source>
        <translation>Im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Connect without encr&amp;yption</source>
        <translation>O&amp;hne Verschlüsselung verbinden</translation>
    </message>
    <message>
        <source>System certificates</source>
        <translation>Zertifikate des Systems</translation>
    </message>
    <message>
        <source>Fin&amp;gerprint:</source>
        <translation>Fin&amp;gerabdruck:</translation>
    </message>
    <message>
        <source>SHA-1, as your administrator tells it</source>
        <translation>SHA-1, wie Ihr Administrator ihn nennt</translation>
    </message>
    <message>
        <source>The connection is being tried</source>
        <translation>Die Verbindung wird geprüft</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Opened</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Forderung</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Anderes Programm</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Accounts</source>
        <translation>Konten exportieren</translation>
    </message>
    <message>
        <source>Which accounts</source>
        <translation>Welche Konten</translation>
    </message>
    <message>
        <source>&amp;All accounts</source>
        <translation>&amp;Alle Konten</translation>
    </message>
    <message>
        <source>Those that the &amp;list shows now</source>
        <translation>Die in der &amp;Liste gezeigten</translation>
    </message>
    <message>
        <source>The &amp;selected ones</source>
        <translation>Die au&amp;sgewählten</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>File &amp;type:</source>
        <translation>Datei&amp;typ:</translation>
    </message>
    <message>
        <source>Separat&amp;or:</source>
        <translation>T&amp;rennzeichen:</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>&amp;Kodierung:</translation>
    </message>
    <message>
        <source>&amp;Decimal sign:</source>
        <translation>De&amp;zimalzeichen:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
</context>
<context>
    <name>ImportCheckPage</name>
    <message>
        <source>What the import would do</source>
        <translation>Was der Import tun würde</translation>
    </message>
    <message>
        <source>The whole file has been read and checked, and the book is still as it was.</source>
        <translation>Die ganze Datei wurde gelesen und geprüft; das Buch ist noch, wie es war.</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>New accounts:</source>
        <translation>Neue Konten:</translation>
    </message>
    <message>
        <source>Changed accounts:</source>
        <translation>Geänderte Konten:</translation>
    </message>
    <message>
        <source>Accounts that stay as they are:</source>
        <translation>Konten, die bleiben, wie sie sind:</translation>
    </message>
    <message>
        <source>Rows that are left out:</source>
        <translation>Zeilen, die wegbleiben:</translation>
    </message>
    <message>
        <source>Ro&amp;ws that can&apos;t be taken in:</source>
        <translation>Z&amp;eilen, die nicht übernommen werden können:</translation>
    </message>
    <message>
        <source>Sa&amp;ve these rows…</source>
        <translation>Diese Zeilen &amp;speichern …</translation>
    </message>
</context>
<context>
    <name>ImportCommitPage</name>
    <message>
        <source>Importing</source>
        <translation>Der Import läuft</translation>
    </message>
    <message>
        <source>All rows are taken in together. When it is stopped, none is.</source>
        <translation>Alle Zeilen werden zusammen übernommen. Wird der Import angehalten, dann keine.</translation>
    </message>
</context>
<context>
    <name>ImportFilePage</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>A CSV table or a JSON list of accounts. Drop it here, or browse for it. Nothing is changed before you have seen what would happen.</source>
        <translation>Eine CSV-Tabelle oder eine JSON-Liste von Konten. Ziehen Sie sie hierher, oder suchen Sie sie. Nichts wird geändert, bevor Sie gesehen haben, was geschehen würde.</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Eine Datei hierher ziehen</translation>
    </message>
</context>
<context>
    <name>ImportFormatPage</name>
    <message>
        <source>Format and columns</source>
        <translation>Format und Spalten</translation>
    </message>
    <message>
        <source>&amp;Separator:</source>
        <translation>&amp;Trennzeichen:</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>&amp;Kodierung:</translation>
    </message>
    <message>
        <source>De&amp;cimal sign:</source>
        <translation>Dezi&amp;malzeichen:</translation>
    </message>
    <message>
        <source>&amp;Quotes:</source>
        <translation>&amp;Anführungszeichen:</translation>
    </message>
    <message>
        <source>&amp;Thousands:</source>
        <translation>Ta&amp;usenderzeichen:</translation>
    </message>
    <message>
        <source>Check the preview and choose what each column contains.</source>
        <translation>Prüfen Sie die Vorschau, und wählen Sie, was jede Spalte enthält.</translation>
    </message>
    <message>
        <source>Ne&amp;gative amounts:</source>
        <translation>Ne&amp;gative Beträge:</translation>
    </message>
    <message>
        <source>C&amp;urrency:</source>
        <translation>Wä&amp;hrung:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>&amp;Header in line:</source>
        <translation>K&amp;opfzeile in Zeile:</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>Keine Kopfzeile</translation>
    </message>
    <message>
        <source>&amp;Leave out lines:</source>
        <translation>Zei&amp;len auslassen:</translation>
    </message>
    <message>
        <source>For example 1-3, 120</source>
        <translation>Zum Beispiel 1-3, 120</translation>
    </message>
    <message>
        <source>T&amp;otals:</source>
        <translation>&amp;Summen:</translation>
    </message>
    <message>
        <source>The first rows as they are read</source>
        <translation>Die ersten Zeilen, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>The first lines of the file</source>
        <translation>Die ersten Zeilen der Datei</translation>
    </message>
</context>
<context>
    <name>ImportKnownPage</name>
    <message>
        <source>Accounts that the book has already</source>
        <translation>Konten, die das Buch schon hat</translation>
    </message>
    <message>
        <source>The file may hold accounts that are in the book. What should happen to these?</source>
        <translation>Die Datei kann Konten enthalten, die schon im Buch stehen. Was soll mit ihnen geschehen?</translation>
    </message>
    <message>
        <source>&amp;Update them</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>The file is right: its values replace those of the book. What the file has no column for stays.</source>
        <translation>Die Datei hat recht: Ihre Werte ersetzen die des Buches. Wofür die Datei keine Spalte hat, das bleibt.</translation>
    </message>
    <message>
        <source>&amp;Leave them as they are</source>
        <translation>&amp;Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>The book is right: only accounts that it doesn&apos;t have are taken in.</source>
        <translation>Das Buch hat recht: Nur Konten, die es nicht hat, werden übernommen.</translation>
    </message>
    <message>
        <source>&amp;Add the amounts</source>
        <translation>&amp;Beträge hinzuzählen</translation>
    </message>
    <message>
        <source>The file holds new payments and charges: they are added to what is paid and due.</source>
        <translation>Die Datei enthält neue Zahlungen und Forderungen: Sie werden zu Bezahltem und Fälligem gezählt.</translation>
    </message>
    <message>
        <source>&amp;Refuse the import</source>
        <translation>&amp;Import ablehnen</translation>
    </message>
    <message>
        <source>Nothing is taken in when the book has even one of the accounts.</source>
        <translation>Nichts wird übernommen, wenn das Buch auch nur eines der Konten hat.</translation>
    </message>
</context>
<context>
    <name>ImportResultPage</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>MigrationDialog</name>
    <message>
        <source>A Database of the CRM</source>
        <translation>Eine Datenbank des CRM</translation>
    </message>
    <message>
        <source>A&amp;mounts that are rounded to cents:</source>
        <translation>&amp;Beträge, die auf Cent gerundet werden:</translation>
    </message>
</context>
<context>
    <name>PinImportDialog</name>
    <message>
        <source>Trust a Server by Its Pin</source>
        <translation>Einem Server an seinem Pin vertrauen</translation>
    </message>
    <message>
        <source>A pin tells a server by its key. Whoever runs the server reads it there with “accountdesk-server show-cert”. A backup key has a pin of its own: with both here, a change of the key stops nobody.</source>
        <translation>Ein Pin weist einen Server an seinem Schlüssel aus. Wer den Server betreibt, liest ihn dort mit „accountdesk-server show-cert“ ab. Ein Ersatzschlüssel hat seinen eigenen Pin: Sind beide hier, hält ein Wechsel des Schlüssels niemanden auf.</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>&amp;Pins:</source>
        <translation>&amp;Pins:</translation>
    </message>
    <message>
        <source>From a &amp;File…</source>
        <translation>Aus einer &amp;Datei …</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Bezeichnung:</translation>
    </message>
    <message>
        <source>Your own word for it, such as “backup key”</source>
        <translation>Ihr eigenes Wort dafür, etwa „Ersatzschlüssel“</translation>
    </message>
</context>
<context>
    <name>SqlError</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>The database “{book}” reported an error.</source>
        <translation>Die Datenbank „{book}“ hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Try again; if it stays, send the details to who looks after the database.</source>
        <translation>Versuchen Sie es noch einmal; wenn der Fehler bleibt, schicken Sie die Einzelheiten an die Person, die die Datenbank betreut.</translation>
    </message>
    <message>
        <source>The driver for this kind of database isn&apos;t installed.</source>
        <translation>Der Treiber für diese Art von Datenbank ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package {package} and start AccountDesk again.</source>
        <translation>Installieren Sie das Paket {package} und starten Sie AccountDesk neu.</translation>
    </message>
    <message>
        <source>No computer with the name “{server}” is known on this network.</source>
        <translation>In diesem Netz ist kein Rechner mit dem Namen „{server}“ bekannt.</translation>
    </message>
    <message>
        <source>Check the name, or ask who looks after the network.</source>
        <translation>Prüfen Sie den Namen, oder fragen Sie die Person, die das Netz betreut.</translation>
    </message>
    <message>
        <source>No database answers at “{server}”, port {port}.</source>
        <translation>Auf „{server}“, Port {port}, antwortet keine Datenbank.</translation>
    </message>
    <message>
        <source>Check name and port, whether the server runs, and the network.</source>
        <translation>Prüfen Sie Namen und Port, ob der Server läuft, und das Netz.</translation>
    </message>
    <message>
        <source>The connection to “{server}” broke.</source>
        <translation>Die Verbindung zu „{server}“ ist abgerissen.</translation>
    </message>
    <message>
        <source>What was saved before is safe; a change that was being saved may or may not be.</source>
        <translation>Was vorher gespeichert wurde, ist sicher; eine Änderung, die gerade gespeichert wurde, kann angekommen sein oder nicht.</translation>
    </message>
    <message>
        <source>Connect again and look at the last change.</source>
        <translation>Verbinden Sie sich neu und sehen Sie die letzte Änderung nach.</translation>
    </message>
    <message>
        <source>An encrypted and checked connection to “{server}” can&apos;t be made.</source>
        <translation>Zu „{server}“ kommt keine verschlüsselte und geprüfte Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check the settings for encryption and the file of the authority that signed the server&apos;s certificate.</source>
        <translation>Prüfen Sie die Einstellungen zur Verschlüsselung und die Datei der Stelle, die das Zertifikat des Servers unterschrieben hat.</translation>
    </message>
    <message>
        <source>“{server}” doesn&apos;t accept the user “{user}” with this password.</source>
        <translation>„{server}“ lässt den Benutzer „{user}“ mit diesem Passwort nicht zu.</translation>
    </message>
    <message>
        <source>Check user and password.</source>
        <translation>Prüfen Sie Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>“{server}” doesn&apos;t accept connections from this computer.</source>
        <translation>„{server}“ nimmt von diesem Rechner keine Verbindungen an.</translation>
    </message>
    <message>
        <source>Ask who looks after the server to allow this computer and user.</source>
        <translation>Bitten Sie die Person, die den Server betreut, diesen Rechner und Benutzer zuzulassen.</translation>
    </message>
    <message>
        <source>“{server}” has no database “{database}”.</source>
        <translation>„{server}“ hat keine Datenbank „{database}“.</translation>
    </message>
    <message>
        <source>Check the name, or ask who looks after the server to create it.</source>
        <translation>Prüfen Sie den Namen, oder bitten Sie die Person, die den Server betreut, sie anzulegen.</translation>
    </message>
    <message>
        <source>You have no permission to do this in the book “{book}”.</source>
        <translation>Im Buch „{book}“ dürfen Sie das nicht.</translation>
    </message>
    <message>
        <source>Ask who looks after the database for it.</source>
        <translation>Bitten Sie die Person, die die Datenbank betreut, um das Recht dazu.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t allow the triggers that watch over the book.</source>
        <translation>Der Server erlaubt die Trigger nicht, die über das Buch wachen.</translation>
    </message>
    <message>
        <source>Ask who looks after the server to set log_bin_trust_function_creators=1.</source>
        <translation>Bitten Sie die Person, die den Server betreut, log_bin_trust_function_creators=1 zu setzen.</translation>
    </message>
    <message>
        <source>The database has too much to do at the moment.</source>
        <translation>Die Datenbank hat im Augenblick zu viel zu tun.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Another user or program holds the book at the moment.</source>
        <translation>Ein anderer Benutzer oder ein anderes Programm hält das Buch im Augenblick fest.</translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation>Warten Sie ein wenig und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another user changed the same accounts at the same time.</source>
        <translation>Ein anderer Benutzer hat zur selben Zeit dieselben Konten geändert.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk with the book “{book}” is full.</source>
        <translation>Die Platte mit dem Buch „{book}“ ist voll.</translation>
    </message>
    <message>
        <source>Make room on it and try again.</source>
        <translation>Schaffen Sie dort Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database ran out of memory.</source>
        <translation>Der Datenbank ist der Arbeitsspeicher ausgegangen.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The book “{book}” can only be read.</source>
        <translation>Das Buch „{book}“ kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Ask for the permission to write to it.</source>
        <translation>Bitten Sie um das Recht, es zu ändern.</translation>
    </message>
    <message>
        <source>The book “{book}” can&apos;t be opened.</source>
        <translation>Das Buch „{book}“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write in it.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>The disk with the book “{book}” can&apos;t be read or written.</source>
        <translation>Die Platte mit dem Buch „{book}“ lässt sich nicht lesen oder beschreiben.</translation>
    </message>
    <message>
        <source>Check the disk, or the network that it is on, and try again.</source>
        <translation>Prüfen Sie die Platte oder das Netz, über das sie verbunden ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The book “{book}” is damaged.</source>
        <translation>Das Buch „{book}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>Make a copy of it, then restore a backup or rescue what can be read.</source>
        <translation>Kopieren Sie es, und stellen Sie dann eine Sicherung wieder her, oder retten Sie, was sich lesen lässt.</translation>
    </message>
    <message>
        <source>“{book}” isn&apos;t a book: it is no SQLite database.</source>
        <translation>„{book}“ ist kein Buch: Es ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is an account with this id already.</source>
        <translation>Es gibt schon ein Konto mit dieser Nummer.</translation>
    </message>
    <message>
        <source>Choose another id, or change the account that is there.</source>
        <translation>Wählen Sie eine andere Kontonummer, oder ändern Sie das vorhandene Konto.</translation>
    </message>
    <message>
        <source>The database doesn&apos;t accept a value.</source>
        <translation>Die Datenbank nimmt einen Wert nicht an.</translation>
    </message>
    <message>
        <source>Check what was entered.</source>
        <translation>Prüfen Sie, was eingegeben wurde.</translation>
    </message>
    <message>
        <source>A value is longer than the database can hold.</source>
        <translation>Ein Wert ist länger, als die Datenbank aufnehmen kann.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The database has no book in it, or not all of one.</source>
        <translation>In der Datenbank ist kein Buch oder nur ein Teil davon.</translation>
    </message>
    <message>
        <source>Open the database again.</source>
        <translation>Öffnen Sie die Datenbank noch einmal.</translation>
    </message>
    <message>
        <source>The password was not sent.</source>
        <translation>Das Passwort wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>“{server}” doesn&apos;t encrypt connections, but AccountDesk was told to insist on it.</source>
        <translation>„{server}“ verschlüsselt Verbindungen nicht, AccountDesk soll aber darauf bestehen.</translation>
    </message>
    <message>
        <source>Ask your administrator to set up TLS on the server.</source>
        <translation>Bitten Sie Ihren Administrator, TLS auf dem Server einzurichten.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for the server “{server}”.</source>
        <translation>Keine vertrauenswürdige Zertifizierungsstelle bürgt für den Server „{server}“.</translation>
    </message>
    <message>
        <source>If it has a certificate of your own, choose the certificate&apos;s file under Authority. For MariaDB and MySQL, the certificate&apos;s fingerprint will do, too.</source>
        <translation>Wenn er ein eigenes Zertifikat hat, wählen Sie dessen Datei unter Zertifizierungsstelle. Bei MariaDB und MySQL genügt auch der Fingerabdruck des Zertifikats.</translation>
    </message>
    <message>
        <source>The server “{server}” has another certificate than the one you trust. Someone may be intercepting the connection.</source>
        <translation>Der Server „{server}“ hat ein anderes Zertifikat als das, dem Sie vertrauen. Vielleicht fängt jemand die Verbindung ab.</translation>
    </message>
    <message>
        <source>Ask your administrator, by phone or in person, for the certificate&apos;s fingerprint.</source>
        <translation>Fragen Sie Ihren Administrator am Telefon oder persönlich nach dem Fingerabdruck des Zertifikats.</translation>
    </message>
    <message>
        <source>“{server}” asks for the password in a way that would reveal it, and nobody vouches for that server.</source>
        <translation>„{server}“ verlangt das Passwort auf eine Weise, die es preisgeben würde, und niemand bürgt für diesen Server.</translation>
    </message>
    <message>
        <source>Choose the encryption that checks the server&apos;s certificate or its fingerprint.</source>
        <translation>Wählen Sie die Verschlüsselung, die das Zertifikat des Servers oder dessen Fingerabdruck prüft.</translation>
    </message>
    <message>
        <source>“{server}” asks for a way to prove the password that this computer lacks: the plugin {plugin} of MariaDB&apos;s client library.</source>
        <translation>„{server}“ verlangt ein Verfahren zum Nachweis des Passworts, das diesem Computer fehlt: das Plugin {plugin} der Client-Bibliothek von MariaDB.</translation>
    </message>
    <message>
        <source>Install the package libmariadb3 (or mariadb-connector-c) with its plugins, or ask your administrator to give the user “{user}” another kind of password.</source>
        <translation>Installieren Sie das Paket libmariadb3 (oder mariadb-connector-c) mit seinen Plugins, oder bitten Sie Ihren Administrator um eine andere Art von Passwort für „{user}“.</translation>
    </message>
    <message>
        <source>No database answers at the socket %1.</source>
        <translation>Am Socket %1 antwortet keine Datenbank.</translation>
    </message>
    <message>
        <source>Check the path, and whether the server runs.</source>
        <translation>Prüfen Sie den Pfad und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Ask your administrator to grant the user “%1” the right %2 on the database “%3”.</source>
        <translation>Bitten Sie Ihren Administrator, „%1“ das Recht %2 an der Datenbank „%3“ zu geben.</translation>
    </message>
</context>
<context>
    <name>SyncConflictDialog</name>
    <message>
        <source>Changed Here and Elsewhere</source>
        <translation>Hier und anderswo geändert</translation>
    </message>
    <message>
        <source>A&amp;ccounts:</source>
        <translation>K&amp;onten:</translation>
    </message>
    <message>
        <source>Keep all &amp;mine</source>
        <translation>A&amp;lle meine behalten</translation>
    </message>
    <message>
        <source>Take all from the &amp;server</source>
        <translation>Alle vom &amp;Server übernehmen</translation>
    </message>
    <message>
        <source>Decide a&amp;ll later</source>
        <translation>Alle s&amp;päter entscheiden</translation>
    </message>
    <message>
        <source>Dec&amp;ide later; it stays as it is here</source>
        <translation>Spä&amp;ter entscheiden; hier bleibt alles, wie es ist</translation>
    </message>
    <message>
        <source>&amp;Keep what is here</source>
        <translation>&amp;Behalten, was hier steht</translation>
    </message>
    <message>
        <source>&amp;Take what is on the server</source>
        <translation>Über&amp;nehmen, was auf dem Server steht</translation>
    </message>
    <message>
        <source>&amp;Enter what is right</source>
        <translation>&amp;Eingeben, was richtig ist</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Paid:</source>
        <translation>Be&amp;zahlt:</translation>
    </message>
    <message>
        <source>&amp;Due:</source>
        <translation>&amp;Fällig:</translation>
    </message>
</context>
<context>
    <name>SyncContactPage</name>
    <message>
        <source>Is it the right server?</source>
        <translation>Ist es der richtige Server?</translation>
    </message>
    <message>
        <source>The server has to prove who it is before it gets the token. Then its accounts are compared with yours; nothing is changed yet.</source>
        <translation>Der Server muss sich ausweisen, bevor er das Token bekommt. Dann werden seine Konten mit Ihren verglichen; geändert wird noch nichts.</translation>
    </message>
    <message>
        <source>Show the &amp;Certificate…</source>
        <translation>Ze&amp;rtifikat zeigen …</translation>
    </message>
    <message>
        <source>&amp;Enter a Pin…</source>
        <translation>&amp;Pin eingeben …</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>SyncDirectionPage</name>
    <message>
        <source>The first sync</source>
        <translation>Der erste Abgleich</translation>
    </message>
    <message>
        <source>Accounts that only one side has go to the other. Nothing is closed, and the history keeps every value that is replaced.</source>
        <translation>Konten, die nur eine Seite hat, gehen an die andere. Nichts wird geschlossen, und der Verlauf behält jeden Wert, der ersetzt wird.</translation>
    </message>
    <message>
        <source>The same on both sides:</source>
        <translation>Auf beiden Seiten gleich:</translation>
    </message>
    <message>
        <source>Only here, to be sent:</source>
        <translation>Nur hier, werden gesendet:</translation>
    </message>
    <message>
        <source>Only on the server, to be fetched:</source>
        <translation>Nur auf dem Server, werden geholt:</translation>
    </message>
    <message>
        <source>On both sides, but different:</source>
        <translation>Auf beiden Seiten, aber verschieden:</translation>
    </message>
    <message>
        <source>What counts where both sides have an account, but with different values?</source>
        <translation>Was gilt, wo beide Seiten ein Konto haben, aber mit verschiedenen Werten?</translation>
    </message>
    <message>
        <source>&amp;Ask me, account by account</source>
        <translation>Mich bei jedem Konto &amp;fragen</translation>
    </message>
    <message>
        <source>You look at both sides and choose, whenever you have the time. Until then each side keeps its values.</source>
        <translation>Sie sehen beide Seiten und wählen, wann immer Sie Zeit haben. Bis dahin behält jede Seite ihre Werte.</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>&amp;Meine Werte</translation>
    </message>
    <message>
        <source>The &amp;server&apos;s</source>
        <translation>Die &amp;des Servers</translation>
    </message>
</context>
<context>
    <name>SyncServerPage</name>
    <message>
        <source>Which server?</source>
        <translation>Welcher Server?</translation>
    </message>
    <message>
        <source>A server keeps the accounts of several clerks together. Whoever runs it gives you its address and a token.</source>
        <translation>Ein Server hält die Konten mehrerer Sachbearbeiter beisammen. Wer ihn betreibt, gibt Ihnen seine Adresse und ein Token.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Anzei&amp;gen</translation>
    </message>
    <message>
        <source>The token is your key to the server. It is made there, once for each clerk and computer, with “accountdesk-server token add NAME”, and shown only then.</source>
        <translation>Das Token ist Ihr Schlüssel zum Server. Es wird dort mit „accountdesk-server token add NAME“ gemacht, eines für jeden Sachbearbeiter und Rechner, und nur dabei angezeigt.</translation>
    </message>
    <message>
        <source>&amp;Keep the token in the keychain</source>
        <translation>Das Token im &amp;Schlüsselbund aufbewahren</translation>
    </message>
</context>
<context>
    <name>SyncSummaryPage</name>
    <message>
        <source>Ready to sync</source>
        <translation>Bereit zum Abgleich</translation>
    </message>
    <message>
        <source>From now on this book and the server follow each other by themselves. You can go on working meanwhile, with or without the network.</source>
        <translation>Von nun an folgen dieses Buch und der Server einander von selbst. Sie können dabei weiterarbeiten, mit oder ohne Netz.</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Known by:</source>
        <translation>Erkannt an:</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>Token:</translation>
    </message>
    <message>
        <source>First sync:</source>
        <translation>Erster Abgleich:</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Trusted until now</source>
        <translation>Bisher vertraut</translation>
    </message>
    <message>
        <source>The pin of the server&apos;s key</source>
        <translation>Der Pin des Schlüssels</translation>
    </message>
    <message>
        <source>Copy the pin</source>
        <translation>Den Pin kopieren</translation>
    </message>
    <message>
        <source>Whoever runs the server reads its pin there with “accountdesk-server show-cert”; “make-cert” printed it, too. Let them tell it to you by another way than this connection: by phone, on paper or as a QR code.</source>
        <translation>Wer den Server betreibt, liest den Pin dort mit „accountdesk-server show-cert“ ab; auch „make-cert“ hat ihn ausgegeben. Lassen Sie ihn sich auf einem anderen Weg als dieser Verbindung geben: am Telefon, auf Papier oder als QR-Code.</translation>
    </message>
    <message>
        <source>&amp;Expected pin:</source>
        <translation>&amp;Erwarteter Pin:</translation>
    </message>
    <message>
        <source>From a &amp;File…</source>
        <translation>Aus einer &amp;Datei …</translation>
    </message>
    <message>
        <source>The server&apos;s owner told me, in person or by phone, that the &amp;key was changed</source>
        <translation>Der Betreiber hat mir persönlich oder am Telefon gesagt, dass der &amp;Schlüssel gewechselt wurde</translation>
    </message>
    <message>
        <source>What the server shows</source>
        <translation>Was der Server vorzeigt</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Belongs to:</source>
        <translation>Gehört:</translation>
    </message>
    <message>
        <source>Made out to:</source>
        <translation>Ausgestellt auf:</translation>
    </message>
    <message>
        <source>Vouched for by:</source>
        <translation>Dafür bürgt:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Gültig:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Schlüssel:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint
of the certificate:</source>
        <translation>SHA-256-Fingerabdruck
des Zertifikats:</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Den Fingerabdruck kopieren</translation>
    </message>
</context>
<context>
    <name>TrustedServersDialog</name>
    <message>
        <source>Trusted Servers</source>
        <translation>Vertraute Server</translation>
    </message>
    <message>
        <source>The sync goes on with these servers only while they have one of their keys. Other servers are trusted when an authority that this computer knows vouches for them, or else when you say so.</source>
        <translation>Mit diesen Servern wird nur abgeglichen, solange sie einen ihrer Schlüssel haben. Anderen Servern wird vertraut, wenn eine Stelle für sie bürgt, die dieser Rechner kennt, oder wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>&amp;Servers and the pins of their keys:</source>
        <translation>&amp;Server und die Pins ihrer Schlüssel:</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>Change &amp;Label</source>
        <translation>&amp;Bezeichnung ändern</translation>
    </message>
    <message>
        <source>&amp;Copy Pin</source>
        <translation>Pin &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
</context>
<context>
    <name>accountdesk::AboutDialog</name>
    <message>
        <source>%1: driver installed</source>
        <translation>%1: Treiber installiert</translation>
    </message>
    <message>
        <source>%1: driver not installed (package %2)</source>
        <translation>%1: Treiber nicht installiert (Paket %2)</translation>
    </message>
    <message>
        <source>About AccountDesk</source>
        <translation>Über AccountDesk</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Versionen kopieren</translation>
    </message>
    <message>
        <source>Keeps customers&apos; accounts: what is due, what was paid, and the balance between them.</source>
        <translation>Führt Konten von Kunden: was fällig ist, was bezahlt wurde und den Saldo dazwischen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or any later one. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder einer späteren. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>The open book: %1</source>
        <translation>Das offene Buch: %1</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountActions</name>
    <message>
        <source>Added %1.</source>
        <translation>%1 angelegt.</translation>
    </message>
    <message>
        <source>Copied accounts: %1.</source>
        <translation>Kopierte Konten: %1.</translation>
    </message>
    <message>
        <source>The selection was out of sight and is shown now. Choose the command again.</source>
        <translation>Die Auswahl war nicht zu sehen und wird jetzt gezeigt. Wählen Sie den Befehl noch einmal.</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountCells</name>
    <message>
        <source>This column can&apos;t be changed.</source>
        <translation>Diese Spalte lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Change the name, paid or due.</source>
        <translation>Ändern Sie Name, Bezahlt oder Fällig.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Balance (%1)</source>
        <translation>Saldo (%1)</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>owes %1 %2</source>
        <translation>schuldet %1 %2</translation>
    </message>
    <message>
        <source>overpaid by %1 %2</source>
        <translation>um %1 %2 überzahlt</translation>
    </message>
    <message>
        <source>paid %1 %2</source>
        <translation>bezahlt %1 %2</translation>
    </message>
    <message>
        <source>due %1 %2</source>
        <translation>fällig %1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account ID and name</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountClosing</name>
    <message>
        <source>%1 accounts</source>
        <comment>always more than one</comment>
        <translation>%1 Konten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account and name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Counting the selected accounts</source>
        <translation>Ausgewählte Konten werden gezählt</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message>
        <source>Close Accounts</source>
        <translation>Konten schließen</translation>
    </message>
    <message>
        <source>Reopen Accounts</source>
        <translation>Konten wieder öffnen</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>%1 schließen?</translation>
    </message>
    <message>
        <source>Reopen %1?</source>
        <translation>%1 wieder öffnen?</translation>
    </message>
    <message>
        <source>Their history is kept: show closed accounts to see them and to reopen them.</source>
        <translation>Die Historie bleibt: Zeigen Sie geschlossene Konten an, um sie zu sehen und wieder zu öffnen.</translation>
    </message>
    <message>
        <source>They come back as they were when they were closed.</source>
        <translation>Sie kommen so zurück, wie sie beim Schließen waren.</translation>
    </message>
    <message>
        <source>C&amp;lose Accounts</source>
        <translation>Konten sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Reopen Accounts</source>
        <translation>Konten wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Still owed: %1 (accounts: %2)</source>
        <translation>Noch offen: %1 (Konten: %2)</translation>
    </message>
    <message>
        <source>Overpaid: %1 (accounts: %2)</source>
        <translation>Überzahlt: %1 (Konten: %2)</translation>
    </message>
    <message>
        <source>No balance is open.</source>
        <translation>Kein Saldo ist offen.</translation>
    </message>
    <message>
        <source>Closed %1.</source>
        <translation>%1 geschlossen.</translation>
    </message>
    <message>
        <source>Reopened %1.</source>
        <translation>%1 wieder geöffnet.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>Angehalten: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Someone else changed accounts meanwhile: %1. They were left as they are.</source>
        <translation>Jemand anders hat inzwischen Konten geändert: %1. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Accounts that were changed: %1.</source>
        <translation>Geänderte Konten: %1.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Wiederholt: %1.</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountComparison</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation>Gehört zu %1</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Paid:</source>
        <translation>Bezahlt:</translation>
    </message>
    <message>
        <source>Due:</source>
        <translation>Fällig:</translation>
    </message>
    <message>
        <source>Balance:</source>
        <translation>Saldo:</translation>
    </message>
    <message>
        <source>Further fields:</source>
        <translation>Weitere Felder:</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>Das Buch ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>There is an account %1 already.</source>
        <translation>Es gibt schon ein Konto %1.</translation>
    </message>
    <message>
        <source>There is an account %1 already: %2.</source>
        <translation>Es gibt schon ein Konto %1: %2.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>%1 %2 Try again: it is added only once.</source>
        <comment>what happened, unknown</comment>
        <translation>%1 %2 Versuchen Sie es noch einmal: Es wird nur einmal hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountIdsDialog</name>
    <message>
        <source>Was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Ist jetzt</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Why it can&apos;t be used</source>
        <translation>Warum sie sich nicht verwenden lässt</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Account IDs</source>
        <translation>Konto-IDs</translation>
    </message>
    <message numerus="yes">
        <source>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. %n ID(s) were changed; each account&apos;s history was kept.</source>
        <translation>
            <numerusform>Ein anderes Programm hat IDs in einer Form geschrieben, die AccountDesk nicht verwendet. %n ID wurde geändert; die Historie jedes Kontos blieb erhalten.</numerusform>
            <numerusform>Ein anderes Programm hat IDs in einer Form geschrieben, die AccountDesk nicht verwendet. %n IDs wurden geändert; die Historie jedes Kontos blieb erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New ID:</source>
        <translation>&amp;Neue ID:</translation>
    </message>
    <message>
        <source>All account IDs can be used.</source>
        <translation>Alle Konto-IDs lassen sich verwenden.</translation>
    </message>
    <message>
        <source>The accounts below keep the ID that another program gave them, because it can&apos;t be used here. They aren&apos;t synced until they are renamed.</source>
        <translation>Die Konten unten behalten die ID, die ein anderes Programm ihnen gegeben hat, weil sie sich hier nicht verwenden lässt. Sie werden erst abgeglichen, wenn sie umbenannt sind.</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountPaste</name>
    <message>
        <source>There is nothing to paste: copy cells of a table first.</source>
        <translation>Es gibt nichts einzufügen: Kopieren Sie zuerst Zellen einer Tabelle.</translation>
    </message>
    <message>
        <source>Select the cell to paste into first.</source>
        <translation>Wählen Sie zuerst die Zelle, in die eingefügt werden soll.</translation>
    </message>
    <message>
        <source>What was copied doesn&apos;t fit here.</source>
        <translation>Was kopiert wurde, passt hier nicht hin.</translation>
    </message>
    <message>
        <source>Go to the first of the cells that you want to change: names, paid or due amounts of accounts in the list.</source>
        <translation>Gehen Sie zur ersten der Zellen, die Sie ändern wollen: Namen, bezahlte oder fällige Beträge von Konten der Liste.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Copy only the columns that you need, with their headings, or save the table as a file and import it.</source>
        <translation>Kopieren Sie nur die Spalten, die Sie brauchen, mit ihren Überschriften, oder speichern Sie die Tabelle als Datei und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Comparing with the book</source>
        <translation>Vergleich mit dem Buch</translation>
    </message>
    <message>
        <source>The book has all of this already: nothing was changed.</source>
        <translation>Das Buch hat das alles schon: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 accounts</source>
        <comment>always more than one</comment>
        <translation>%1 Konten</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Pasted %1.</source>
        <translation>%1 eingefügt.</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountTableModel</name>
    <message>
        <source>This account is still being read.</source>
        <translation>Dieses Konto wird noch gelesen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Ein Konto löschen</numerusform>
            <numerusform>%n Konten löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>an amount, why it isn&apos;t saved</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Geschlossen am</translation>
    </message>
    <message>
        <source>The book is open for reading only.</source>
        <translation>Das Buch ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This account is closed. Reopen it to change it.</source>
        <translation>Dieses Konto ist geschlossen. Öffnen Sie es wieder, um es zu ändern.</translation>
    </message>
    <message>
        <source>An account keeps its ID, by which other programs and books know it. You can change its name, paid and due.</source>
        <translation>Ein Konto behält seine ID, unter der andere Programme und Bücher es kennen. Name, bezahlt und fällig können Sie ändern.</translation>
    </message>
    <message>
        <source>The balance is what is due minus what was paid. Change one of these, or record a payment.</source>
        <translation>Der Saldo ist, was fällig ist, weniger das Bezahlte. Ändern Sie eines davon, oder erfassen Sie eine Zahlung.</translation>
    </message>
    <message>
        <source>This is when the account was last changed. You can change its name, paid and due.</source>
        <translation>Hier steht, wann das Konto zuletzt geändert wurde. Name, bezahlt und fällig können Sie ändern.</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountView</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>accountdesk::AccountsPage</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>No book is open</source>
        <translation>Es ist kein Buch offen</translation>
    </message>
    <message>
        <source>A book holds your customers&apos; accounts: in a file of its own, or in a database that several clerks share.</source>
        <translation>Ein Buch enthält die Konten Ihrer Kunden: in einer eigenen Datei oder in einer Datenbank, in der mehrere gemeinsam arbeiten.</translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation>Kein Konto passt dazu</translation>
    </message>
    <message>
        <source>The book has other accounts. Search for something else, or show all of them.</source>
        <translation>Das Buch hat andere Konten. Suchen Sie nach etwas anderem, oder zeigen Sie alle.</translation>
    </message>
    <message>
        <source>The book is empty</source>
        <translation>Das Buch ist leer</translation>
    </message>
    <message>
        <source>It holds no accounts.</source>
        <translation>Es enthält keine Konten.</translation>
    </message>
    <message>
        <source>Take accounts in from a CSV or JSON file, or add the first one. A file can also be dropped here.</source>
        <translation>Übernehmen Sie Konten aus einer CSV- oder JSON-Datei, oder legen Sie das erste an. Sie können eine Datei auch hierher ziehen.</translation>
    </message>
    <message>
        <source>%1 is in the book, but not among the accounts listed.</source>
        <translation>%1 ist im Buch, aber nicht unter den gezeigten Konten.</translation>
    </message>
    <message>
        <source>No account matches &quot;%1&quot;.</source>
        <translation>Kein Konto passt zu „%1“.</translation>
    </message>
    <message>
        <source>These accounts are closed and can&apos;t be changed. Reopen those that you need again.</source>
        <translation>Diese Konten sind geschlossen und lassen sich nicht ändern. Öffnen Sie die wieder, die Sie noch brauchen.</translation>
    </message>
    <message>
        <source>No closed account matches</source>
        <translation>Kein geschlossenes Konto passt</translation>
    </message>
    <message>
        <source>Accounts that are closed can be seen and reopened here.</source>
        <translation>Hier sind geschlossene Konten zu sehen und wieder zu öffnen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::AmountDialog</name>
    <message>
        <source>The book is open read-only.</source>
        <translation>Das Buch ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Enter a Payment</source>
        <translation>Zahlung eintragen</translation>
    </message>
    <message>
        <source>Enter a Charge</source>
        <translation>Forderung eintragen</translation>
    </message>
    <message>
        <source>Enter &amp;Payment</source>
        <translation>&amp;Zahlung eintragen</translation>
    </message>
    <message>
        <source>Enter &amp;Charge</source>
        <translation>Forderung &amp;eintragen</translation>
    </message>
    <message>
        <source>A payment is more than zero.</source>
        <translation>Eine Zahlung ist mehr als null.</translation>
    </message>
    <message>
        <source>A charge is more than zero.</source>
        <translation>Eine Forderung ist mehr als null.</translation>
    </message>
    <message>
        <source>To take one back, use Undo, or correct the account in the table.</source>
        <translation>Um eine zurückzunehmen, wählen Sie „Rückgängig“, oder berichtigen Sie das Konto in der Tabelle.</translation>
    </message>
    <message>
        <source>The account can&apos;t hold that much: an amount ends at %1.</source>
        <translation>So viel kann das Konto nicht aufnehmen: Ein Betrag endet bei %1.</translation>
    </message>
    <message>
        <source>Payment to %1</source>
        <translation>Zahlung auf %1</translation>
    </message>
    <message>
        <source>Charge to %1</source>
        <translation>Forderung an %1</translation>
    </message>
    <message>
        <source>Recorded a payment of %1 %2 for %3.</source>
        <comment>amount, currency, account</comment>
        <translation>Zahlung von %1 %2 für %3 erfasst.</translation>
    </message>
    <message>
        <source>Recorded a charge of %1 %2 for %3.</source>
        <comment>amount, currency, account</comment>
        <translation>Forderung von %1 %2 für %3 erfasst.</translation>
    </message>
    <message>
        <source>%1 %2 Try again: it is entered only once.</source>
        <comment>what happened, unknown</comment>
        <translation>%1 %2 Versuchen Sie es noch einmal: Es wird nur einmal eingetragen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::Appearance</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>accountdesk::BalanceLabel</name>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>owing</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>overpaid</source>
        <translation>überzahlt</translation>
    </message>
</context>
<context>
    <name>accountdesk::BalanceLookup</name>
    <message>
        <source>Unknown account number; please try again</source>
        <translation>Unbekannte Kontonummer; bitte versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Enter account ID:</source>
        <translation>Kontonummer eingeben:</translation>
    </message>
    <message>
        <source>Enter account ID</source>
        <translation>Kontonummer eingeben</translation>
    </message>
    <message>
        <source>Shows the balance of an account (F6)</source>
        <translation>Zeigt den Saldo eines Kontos (F6)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show this account in the list</source>
        <translation>Dieses Konto in der Liste zeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>owing, and the name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not listed: %1</source>
        <translation>nicht in der Liste: %1</translation>
    </message>
    <message>
        <source>Account balance: %1, %2</source>
        <translation>Saldo: %1, %2</translation>
    </message>
</context>
<context>
    <name>accountdesk::Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>accountdesk::Book</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no book in this database yet.</source>
        <translation>In dieser Datenbank ist noch kein Buch.</translation>
    </message>
    <message>
        <source>Open it for writing to make one.</source>
        <translation>Öffnen Sie sie zum Schreiben, um eines anzulegen.</translation>
    </message>
    <message>
        <source>This book was opened for reading only.</source>
        <translation>Dieses Buch wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Open it for writing to change it.</source>
        <translation>Öffnen Sie es zum Schreiben, um es zu ändern.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Whether the change was saved isn&apos;t known yet.</source>
        <translation>Ob die Änderung gespeichert wurde, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The change wasn&apos;t saved.</source>
        <translation>Die Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Try again once the server can be reached.</source>
        <translation>Versuchen Sie es noch einmal, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>AccountDesk checks it as soon as the server can be reached again.</source>
        <translation>AccountDesk prüft es, sobald der Server wieder erreichbar ist.</translation>
    </message>
    <message>
        <source>What was saved is safe.</source>
        <translation>Was gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>AccountDesk connects again as soon as the server can be reached.</source>
        <translation>AccountDesk verbindet sich wieder, sobald der Server erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>accountdesk::BookFileForm</name>
    <message>
        <source>Accounts</source>
        <comment>the file of a new book</comment>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Accounts %1</source>
        <comment>the file of a further new book</comment>
        <translation>Konten %1</translation>
    </message>
    <message>
        <source>New Book</source>
        <translation>Neues Buch</translation>
    </message>
    <message>
        <source>Open Book</source>
        <translation>Buch öffnen</translation>
    </message>
    <message>
        <source>Books (*.accountdesk *.db *.sqlite *.sqlite3)</source>
        <translation>Bücher (*.accountdesk *.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>accountdesk::BookSettingsDialog</name>
    <message>
        <source>Settings of the Book</source>
        <translation>Einstellungen des Buches</translation>
    </message>
    <message>
        <source>The label is shown behind amounts, for everyone who works with this book. Amounts aren&apos;t converted.</source>
        <translation>Das Zeichen steht hinter Beträgen, für alle, die mit diesem Buch arbeiten. Beträge werden nicht umgerechnet.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Book:</source>
        <translation>Buch:</translation>
    </message>
    <message>
        <source>C&amp;urrency:</source>
        <translation>&amp;Währung:</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>Das Buch ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Type a label, such as USD or €.</source>
        <translation>Geben Sie ein Zeichen ein, zum Beispiel EUR oder €.</translation>
    </message>
    <message>
        <source>The label holds a character that can&apos;t be printed.</source>
        <translation>Im Währungszeichen steht etwas, das sich nicht drucken lässt.</translation>
    </message>
    <message>
        <source>Currency of the New Book</source>
        <translation>Währung des neuen Buches</translation>
    </message>
</context>
<context>
    <name>accountdesk::BookActions</name>
    <message>
        <source>Back Up the Book</source>
        <translation>Buch sichern</translation>
    </message>
    <message>
        <source>This is the book itself.</source>
        <translation>Das ist das Buch selbst.</translation>
    </message>
    <message>
        <source>Choose another file for the backup.</source>
        <translation>Wählen Sie eine andere Datei für die Sicherung.</translation>
    </message>
    <message>
        <source>Backing up the book</source>
        <translation>Das Buch wird gesichert</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>Gesichert als %1.</translation>
    </message>
    <message>
        <source>Checking the book</source>
        <translation>Das Buch wird geprüft</translation>
    </message>
    <message>
        <source>The book was checked: all is well.</source>
        <translation>Das Buch wurde geprüft: Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
</context>
<context>
    <name>accountdesk::CertificatePin</name>
    <message>
        <source>This is too long for a text with pins.</source>
        <translation>Das ist zu lang für einen Text mit Pins.</translation>
    </message>
    <message>
        <source>Choose the text that “accountdesk-server make-cert” printed.</source>
        <translation>Wählen Sie den Text, den „accountdesk-server make-cert“ ausgegeben hat.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a pin.</source>
        <translation>„%1“ ist kein Pin.</translation>
    </message>
    <message>
        <source>A pin is “sha256//” and 44 further characters, of which the last is “=”.</source>
        <translation>Ein Pin besteht aus „sha256//“ und 44 weiteren Zeichen, deren letztes „=“ ist.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>There is no pin in this text.</source>
        <translation>In diesem Text steht kein Pin.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::ConflictDialog</name>
    <message>
        <source>Another clerk</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>%1 has closed this account already. There is nothing left to do.</source>
        <translation>%1 hat dieses Konto schon geschlossen. Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 has closed this account. Keeping your change opens it again.</source>
        <translation>%1 hat dieses Konto geschlossen. Wenn Sie Ihre Änderung behalten, wird es wieder angelegt.</translation>
    </message>
    <message>
        <source>%1 changed this account on %2, after you looked at it. Is it to be closed nevertheless?</source>
        <translation>%1 hat dieses Konto am %2 geändert, nachdem Sie es angesehen hatten. Soll es trotzdem geschlossen werden?</translation>
    </message>
    <message>
        <source>%1 changed this account on %2, after you looked at it.</source>
        <translation>%1 hat dieses Konto am %2 geändert, nachdem Sie es angesehen hatten.</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t carried out, because the book has changed since you looked at it. Nothing is lost: choose what is to stay.</source>
        <translation>„%1“ wurde nicht ausgeführt, weil sich das Buch geändert hat, seit Sie es angesehen haben. Nichts ist verloren: Wählen Sie, was bleiben soll.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>When you looked</source>
        <translation>Als Sie es ansahen</translation>
    </message>
    <message>
        <source>With your change</source>
        <translation>Mit Ihrer Änderung</translation>
    </message>
    <message>
        <source>In the book now</source>
        <translation>Jetzt im Buch</translation>
    </message>
    <message>
        <source>In the book now: closed</source>
        <translation>Jetzt im Buch: geschlossen</translation>
    </message>
    <message>
        <source>&amp;Close it nevertheless</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
    <message>
        <source>&amp;Keep my change</source>
        <translation>&amp;Meine Änderung behalten</translation>
    </message>
    <message>
        <source>&amp;Open it again with my change</source>
        <translation>Mit &amp;meiner Änderung wieder anlegen</translation>
    </message>
    <message>
        <source>&amp;Leave what is in the book</source>
        <translation>&amp;Lassen, wie es im Buch steht</translation>
    </message>
    <message>
        <source>&amp;Leave it closed</source>
        <translation>&amp;Geschlossen lassen</translation>
    </message>
    <message>
        <source>my change</source>
        <translation>meine Änderung</translation>
    </message>
    <message>
        <source>as in the book</source>
        <translation>wie im Buch</translation>
    </message>
    <message>
        <source>The step concerns other accounts as well: %1. OK carries it out for them.</source>
        <translation>Der Schritt betrifft auch andere Konten: %1. OK führt ihn für sie aus.</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
</context>
<context>
    <name>accountdesk::ConnectionDialog</name>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>There is no such file. To make it, choose “Make a new, empty book”.</source>
        <translation>Es gibt keine solche Datei. Um sie anzulegen, wählen Sie „Neues, leeres Buch anlegen“.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>Choose where the book is to be.</source>
        <translation>Wählen Sie, wo das Buch liegen soll.</translation>
    </message>
    <message>
        <source>There is such a file already. Open it, or choose another name.</source>
        <translation>Es gibt schon eine solche Datei. Öffnen Sie sie, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>You may not write into the folder %1.</source>
        <translation>Sie dürfen nicht in den Ordner %1 schreiben.</translation>
    </message>
    <message>
        <source>There is no such file, or you may not read it.</source>
        <translation>Es gibt keine solche Datei, oder Sie dürfen sie nicht lesen.</translation>
    </message>
    <message>
        <source>Install the package %1 and start AccountDesk again.</source>
        <translation>Installieren Sie das Paket %1 und starten Sie AccountDesk neu.</translation>
    </message>
    <message>
        <source>%1 answers. The database is empty: AccountDesk will make its tables in it.</source>
        <translation>%1 antwortet. Die Datenbank ist leer: AccountDesk wird seine Tabellen darin anlegen.</translation>
    </message>
    <message>
        <source>%1 answers. The database was made by the CRM: AccountDesk will show what it would change.</source>
        <translation>%1 antwortet. Die Datenbank wurde vom CRM angelegt: AccountDesk wird zeigen, was es ändern würde.</translation>
    </message>
    <message>
        <source>%1 answers. The book is of an older AccountDesk and will be brought up to date.</source>
        <translation>%1 antwortet. Das Buch stammt von einem älteren AccountDesk und wird auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>%1 answers, and holds a book.</source>
        <translation>%1 antwortet und enthält ein Buch.</translation>
    </message>
    <message>
        <source>%1 answers, but the book was made by a newer AccountDesk.</source>
        <translation>%1 antwortet, aber das Buch wurde von einem neueren AccountDesk angelegt.</translation>
    </message>
    <message>
        <source>Install the newer AccountDesk to open it.</source>
        <translation>Installieren Sie das neuere AccountDesk, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1 answers, but AccountDesk doesn&apos;t understand the account table in this database.</source>
        <translation>%1 antwortet, aber AccountDesk versteht die Kontentabelle in dieser Datenbank nicht.</translation>
    </message>
    <message>
        <source>Choose another database.</source>
        <translation>Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>MySQL · MariaDB</source>
        <translation>MySQL · MariaDB</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>By URL</source>
        <translation>Über eine URL</translation>
    </message>
    <message>
        <source>%1
(install %2)</source>
        <translation>%1
(%2 installieren)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
    <message>
        <source>%1 The password is kept until AccountDesk is closed.</source>
        <translation>%1 Das Passwort wird behalten, bis AccountDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <translation>Verstanden: %1</translation>
    </message>
    <message>
        <source>Paste or type a URL.</source>
        <translation>Fügen Sie eine URL ein, oder tippen Sie eine.</translation>
    </message>
    <message>
        <source>Name the server.</source>
        <translation>Nennen Sie den Server.</translation>
    </message>
    <message>
        <source>Name the database on the server.</source>
        <translation>Nennen Sie die Datenbank auf dem Server.</translation>
    </message>
    <message>
        <source>Name the user of the database.</source>
        <translation>Nennen Sie den Benutzer der Datenbank.</translation>
    </message>
    <message>
        <source>The file can be made in this folder.</source>
        <translation>Die Datei kann in diesem Ordner angelegt werden.</translation>
    </message>
    <message>
        <source>The administrator has set which book is opened here.</source>
        <translation>Die Verwaltung dieses Rechners hat festgelegt, welches Buch hier geöffnet wird.</translation>
    </message>
    <message>
        <source>Enter the fingerprint of the server&apos;s certificate: 40 hexadecimal digits, with or without colons.</source>
        <translation>Geben Sie den Fingerabdruck des Server-Zertifikats ein: 40 hexadezimale Stellen, mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library can&apos;t compare fingerprints. Choose to check the certificate, and as its authority the certificate itself.</source>
        <translation>Die Client-Bibliothek von PostgreSQL kann keine Fingerabdrücke vergleichen. Wählen Sie die Prüfung des Zertifikats und als Zertifizierungsstelle das Zertifikat selbst.</translation>
    </message>
    <message>
        <source>The server is on another computer: without encryption, everyone on the way there can read the password and the accounts. Choose encryption, or tick “Connect without encryption”.</source>
        <translation>Der Server ist auf einem anderen Computer: Ohne Verschlüsselung kann jeder auf dem Weg dorthin Passwort und Konten lesen. Wählen Sie Verschlüsselung, oder kreuzen Sie „Ohne Verschlüsselung verbinden“ an.</translation>
    </message>
    <message>
        <source>Enter user and password.</source>
        <translation>Geben Sie Benutzer und Passwort ein.</translation>
    </message>
    <message>
        <source>Enter the password for %1.</source>
        <translation>Geben Sie das Passwort für %1 ein.</translation>
    </message>
    <message>
        <source>Understood: %1. Not needed, and ignored: %2.</source>
        <translation>Verstanden: %1. Nicht nötig und nicht beachtet: %2.</translation>
    </message>
</context>
<context>
    <name>accountdesk::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>accountdesk::CredentialStore</name>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>No keychain service, such as GNOME Keyring or KWallet, is running.</source>
        <translation>Es läuft kein Schlüsselbunddienst wie GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>The keychain doesn&apos;t answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This session has no keychain service.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbunddienst.</translation>
    </message>
    <message>
        <source>It is kept until AccountDesk is closed.</source>
        <translation>Es wird aufbewahrt, bis AccountDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Nothing is kept in the keychain for this.</source>
        <translation>Dafür ist nichts aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>accountdesk::CsvWords</name>
    <message>
        <source>UTF-8 with a mark</source>
        <translation>UTF-8 mit Kennzeichen</translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16, Big Endian</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>separated by tabs</source>
        <translation>durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>separated by bars</source>
        <translation>durch senkrechte Striche getrennt</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Senkrechter Strich |</translation>
    </message>
    <message>
        <source>Point: 1234.50</source>
        <translation>Punkt: 1234.50</translation>
    </message>
    <message>
        <source>Comma: 1234,50</source>
        <translation>Komma: 1234,50</translation>
    </message>
    <message>
        <source>Double &quot;</source>
        <translation>Doppelt &quot;</translation>
    </message>
    <message>
        <source>Single &apos;</source>
        <translation>Einfach &apos;</translation>
    </message>
    <message>
        <source>Not separated</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>A CSV table</source>
        <translation>Eine CSV-Tabelle</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message>
        <source>with a header line</source>
        <translation>mit Kopfzeile</translation>
    </message>
    <message>
        <source>without a header line</source>
        <translation>ohne Kopfzeile</translation>
    </message>
    <message>
        <source>Any form</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Minus in front: -5.00</source>
        <translation>Minus davor: -5,00</translation>
    </message>
    <message>
        <source>Minus behind: 5.00-</source>
        <translation>Minus dahinter: 5,00-</translation>
    </message>
    <message>
        <source>Parentheses: (5.00)</source>
        <translation>In Klammern: (5,00)</translation>
    </message>
    <message>
        <source>Show as problems</source>
        <translation>Als Probleme zeigen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Import as accounts</source>
        <translation>Als Konten importieren</translation>
    </message>
</context>
<context>
    <name>accountdesk::DamagedBookDialog</name>
    <message>
        <source>Accounts written to %1: %2. The others can&apos;t be read any more.</source>
        <translation>In %1 geschriebene Konten: %2. Die anderen lassen sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Accounts written to %1: %2. That is all of them.</source>
        <translation>In %1 geschriebene Konten: %2. Das sind alle.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The file stays as it is, whatever you choose. What do you want to do?</source>
        <translation>Die Datei bleibt, wie sie ist, was immer Sie wählen. Was wollen Sie tun?</translation>
    </message>
    <message>
        <source>Restore a &amp;Backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Save What Can Be Read as CSV…</source>
        <translation>Was lesbar ist, als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>To be imported into a new book: all accounts on both sides of the damage.</source>
        <translation>Zum Importieren in ein neues Buch: alle Konten vor und hinter der beschädigten Stelle.</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>To look, search and export.</source>
        <translation>Zum Ansehen, Suchen und Exportieren.</translation>
    </message>
    <message>
        <source>Working on the file</source>
        <translation>Die Datei wird bearbeitet</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Save What Can Be Read</source>
        <translation>Speichern, was lesbar ist</translation>
    </message>
    <message>
        <source>No account can be read from this file any more. Restore a backup.</source>
        <translation>Aus dieser Datei lässt sich kein Konto mehr lesen. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Damaged Book</source>
        <translation>Beschädigtes Buch</translation>
    </message>
    <message>
        <source>The Book Can&apos;t Be Opened</source>
        <translation>Das Buch lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>A copy of the backup takes the file&apos;s place; the file that is there now is kept under another name.</source>
        <translation>Eine Kopie der Sicherung tritt an die Stelle der Datei; die jetzige Datei bleibt unter einem anderen Namen erhalten.</translation>
    </message>
    <message>
        <source>Open &amp;Another Book…</source>
        <translation>&amp;Anderes Buch öffnen …</translation>
    </message>
    <message>
        <source>To choose another file, or a server.</source>
        <translation>Um eine andere Datei oder einen Server zu wählen.</translation>
    </message>
    <message>
        <source>&amp;Details:</source>
        <translation>&amp;Einzelheiten:</translation>
    </message>
    <message>
        <source>It can&apos;t be opened read-only, either: %1</source>
        <translation>Es lässt sich auch nicht nur zum Lesen öffnen: %1</translation>
    </message>
</context>
<context>
    <name>accountdesk::EmptyState</name>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>Zuletzt verwendete Bücher</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>a recent book and its folder</comment>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>accountdesk::EncryptionForm</name>
    <message>
        <source>Encrypted; check the server&apos;s certificate and name</source>
        <translation>Verschlüsselt; Zertifikat und Namen des Servers prüfen</translation>
    </message>
    <message>
        <source>Encrypted; check the certificate, not the name</source>
        <translation>Verschlüsselt; Zertifikat prüfen, nicht den Namen</translation>
    </message>
    <message>
        <source>Encrypted; check the certificate&apos;s fingerprint</source>
        <translation>Verschlüsselt; Fingerabdruck des Zertifikats prüfen</translation>
    </message>
    <message>
        <source>Encrypted; don&apos;t check who the server is</source>
        <translation>Verschlüsselt; nicht prüfen, wer der Server ist</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Certificate of the Authority, or of the Server</source>
        <translation>Zertifikat der Zertifizierungsstelle oder des Servers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>accountdesk::ExportDialog</name>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Die Datei wird geschrieben</translation>
    </message>
    <message>
        <source>The &amp;selected ones (%1)</source>
        <translation>Die au&amp;sgewählten (%1)</translation>
    </message>
    <message>
        <source>CSV table, for spreadsheets</source>
        <translation>CSV-Tabelle, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>JSON list, for other programs</source>
        <translation>JSON-Liste, für andere Programme</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>konten</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Nennen Sie die Datei.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>You may not write into the folder %1.</source>
        <translation>Sie dürfen nicht in den Ordner %1 schreiben.</translation>
    </message>
    <message>
        <source>Export Accounts</source>
        <translation>Konten exportieren</translation>
    </message>
    <message>
        <source>JSON lists (*.json)</source>
        <translation>JSON-Listen (*.json)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Should the new file take its place? The old one stays until the new one is complete.</source>
        <translation>Soll die neue Datei an ihre Stelle treten? Die alte bleibt, bis die neue vollständig ist.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Accounts written to %1: %2.</source>
        <translation>In %1 geschriebene Konten: %2.</translation>
    </message>
    <message>
        <source>Stopped. No file was written; an old one is as it was.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben; eine alte ist, wie sie war.</translation>
    </message>
</context>
<context>
    <name>accountdesk::FilterBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Owing</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>Überzahlt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Search account or name</source>
        <translation>Konto oder Name suchen</translation>
    </message>
    <message>
        <source>Part of an account or a name. Esc shows all accounts again.</source>
        <translation>Ein Teil einer Kontonummer oder eines Namens. Esc zeigt wieder alle Konten.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>filter and number of accounts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show accounts: %1</source>
        <translation>Konten zeigen: %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Show closed accounts instead of open ones</source>
        <translation>Geschlossene Konten statt der offenen zeigen</translation>
    </message>
</context>
<context>
    <name>accountdesk::HistoryModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>%1: “%2” → “%3”</source>
        <translation>%1: „%2“ → „%3“</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>%1 (undo)</source>
        <comment>a kind of entry</comment>
        <translation>%1 (rückgängig)</translation>
    </message>
    <message>
        <source>%1 (redo)</source>
        <comment>a kind of entry</comment>
        <translation>%1 (wiederholt)</translation>
    </message>
</context>
<context>
    <name>accountdesk::HistoryPanel</name>
    <message>
        <source>History of the account</source>
        <translation>Historie des Kontos</translation>
    </message>
    <message>
        <source>Select an account to see its history here.</source>
        <translation>Wählen Sie ein Konto, um hier seine Historie zu sehen.</translation>
    </message>
    <message>
        <source>Nothing has been written down about this account yet.</source>
        <translation>Über dieses Konto steht noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>The newest %1 entries are shown; there are older ones.</source>
        <translation>Gezeigt werden die neuesten %1 Einträge; es gibt ältere.</translation>
    </message>
</context>
<context>
    <name>accountdesk::HttpExchange</name>
    <message>
        <source>Your changes stay in this book and are sent later.</source>
        <translation>Ihre Änderungen bleiben in diesem Buch und werden später gesendet.</translation>
    </message>
    <message>
        <source>The server&apos;s answer broke off.</source>
        <translation>Die Antwort des Servers ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t answer.</source>
        <translation>Der Server unter %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Prüfen Sie das Netzwerk.</translation>
    </message>
    <message>
        <source>The server at %1 took too long.</source>
        <translation>Der Server unter %1 hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The server at %1 sends more than an answer can have.</source>
        <translation>Der Server unter %1 sendet mehr, als eine Antwort enthalten kann.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is packed in a way that can&apos;t be read.</source>
        <translation>Die Antwort des Servers ist so gepackt, dass sie sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>Nothing of it was applied.</source>
        <translation>Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Tell the server&apos;s owner.</source>
        <translation>Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>No safe connection could be agreed on with the server at %1.</source>
        <translation>Mit dem Server unter %1 ließ sich keine sichere Verbindung vereinbaren.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address and the port. The server has to speak TLS 1.2 or newer.</source>
        <translation>Prüfen Sie Adresse und Port. Der Server muss TLS 1.2 oder neuer sprechen.</translation>
    </message>
    <message>
        <source>The server “%1” isn&apos;t known.</source>
        <translation>Der Server „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Prüfen Sie die Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>No server answers at %1.</source>
        <translation>Unter %1 antwortet kein Server.</translation>
    </message>
    <message>
        <source>Check the address, or try again later.</source>
        <translation>Prüfen Sie die Adresse, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy asks for a user and a password.</source>
        <translation>Der Proxy des Netzwerks verlangt Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>Nothing was sent to the server.</source>
        <translation>An den Server wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Enter them in the system&apos;s network settings.</source>
        <translation>Tragen Sie sie in den Netzwerkeinstellungen des Systems ein.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy doesn&apos;t lead to the server at %1.</source>
        <translation>Der Proxy des Netzwerks führt nicht zum Server unter %1.</translation>
    </message>
    <message>
        <source>Check the system&apos;s network settings.</source>
        <translation>Prüfen Sie die Netzwerkeinstellungen des Systems.</translation>
    </message>
    <message>
        <source>The connection to the server at %1 broke off.</source>
        <translation>Die Verbindung zum Server unter %1 ist abgebrochen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::IdActions</name>
    <message numerus="yes">
        <source>%n account(s) have an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename them.</source>
        <translation>
            <numerusform>%n Konto hat eine ID, die sich nicht verwenden lässt. Wählen Sie Konto &gt; Unbrauchbare IDs, um es umzubenennen.</numerusform>
            <numerusform>%n Konten haben eine ID, die sich nicht verwenden lässt. Wählen Sie Konto &gt; Unbrauchbare IDs, um sie umzubenennen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::ImportCheckPage</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Stopped. The book is as it was. Go back to try again, or close the import.</source>
        <translation>Angehalten. Das Buch ist, wie es war. Gehen Sie zurück, um es noch einmal zu versuchen, oder schließen Sie den Import.</translation>
    </message>
    <message>
        <source>%1 rows were read. “Import” takes the good ones in.</source>
        <translation>%1 Zeilen wurden gelesen. „Importieren“ übernimmt die guten.</translation>
    </message>
    <message>
        <source>The book has %1 of these accounts already, so the import is refused, as you asked. Go back to choose otherwise.</source>
        <translation>Das Buch hat schon %1 dieser Konten; darum wird der Import abgelehnt, wie Sie es wollten. Gehen Sie zurück, um anders zu wählen.</translation>
    </message>
    <message>
        <source>There are no accounts in the file.</source>
        <translation>In der Datei stehen keine Konten.</translation>
    </message>
    <message>
        <source>None of the rows can be taken in. Go back and look at the format and the columns.</source>
        <translation>Keine der Zeilen kann übernommen werden. Gehen Sie zurück und sehen Sie sich Format und Spalten an.</translation>
    </message>
    <message>
        <source>There is nothing to import: the book would not change.</source>
        <translation>Es gibt nichts zu importieren: Das Buch würde sich nicht ändern.</translation>
    </message>
    <message>
        <source>The first of the ro&amp;ws that can&apos;t be taken in:</source>
        <translation>Die ersten der Z&amp;eilen, die nicht übernommen werden können:</translation>
    </message>
    <message>
        <source>Ro&amp;ws that can&apos;t be taken in:</source>
        <translation>Z&amp;eilen, die nicht übernommen werden können:</translation>
    </message>
    <message>
        <source>Save the Rows That Can&apos;t Be Taken In</source>
        <translation>Zeilen speichern, die nicht übernommen werden können</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1-bad-rows.csv</source>
        <translation>%1-fehlerhafte-zeilen.csv</translation>
    </message>
    <message>
        <source>Saving the rows</source>
        <translation>Die Zeilen werden gespeichert</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
</context>
<context>
    <name>accountdesk::ImportCommitPage</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Taking the rows in</source>
        <translation>Die Zeilen werden übernommen</translation>
    </message>
</context>
<context>
    <name>accountdesk::ImportFilePage</name>
    <message>
        <source>Import Accounts</source>
        <translation>Konten importieren</translation>
    </message>
    <message>
        <source>Tables and lists (*.csv *.tsv *.txt *.json)</source>
        <translation>Tabellen und Listen (*.csv *.tsv *.txt *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>A JSON list of accounts.</source>
        <translation>Eine JSON-Liste von Konten.</translation>
    </message>
</context>
<context>
    <name>accountdesk::ImportFormatPage</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Say which column holds the account.</source>
        <translation>Sagen Sie, welche Spalte das Konto enthält.</translation>
    </message>
    <message>
        <source>Say which column holds the name, what is paid or what is due.</source>
        <translation>Sagen Sie, welche Spalte den Namen, das Bezahlte oder das Fällige enthält.</translation>
    </message>
    <message>
        <source>Write line numbers and ranges, for example 1-3, 120.</source>
        <translation>Schreiben Sie Zeilennummern und Bereiche, zum Beispiel 1-3, 120.</translation>
    </message>
</context>
<context>
    <name>accountdesk::ImportResultPage</name>
    <message>
        <source>The book is as it was.</source>
        <translation>Das Buch ist, wie es war.</translation>
    </message>
    <message>
        <source>The file was imported.</source>
        <translation>Die Datei wurde importiert.</translation>
    </message>
    <message>
        <source>New accounts: %1
Changed accounts: %2
Accounts that stayed as they are: %3
Rows that were not taken in: %4</source>
        <translation>Neue Konten: %1
Geänderte Konten: %2
Konten, die blieben, wie sie sind: %3
Zeilen, die nicht übernommen wurden: %4</translation>
    </message>
    <message>
        <source>To take the other rows in as well, put them into a file of their own, corrected, and import that.</source>
        <translation>Um auch die anderen Zeilen zu übernehmen, schreiben Sie sie berichtigt in eine eigene Datei und importieren Sie diese.</translation>
    </message>
    <message>
        <source>To take the other rows in as well, correct them in the file and import it again.</source>
        <translation>Um auch die anderen Zeilen zu übernehmen, berichtigen Sie sie in der Datei und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Undo takes the import back in one step; new accounts are closed then.</source>
        <translation>„Rückgängig“ nimmt den Import in einem Schritt zurück; neue Konten werden dabei geschlossen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::ImportWizard</name>
    <message>
        <source>Import Accounts</source>
        <translation>Konten importieren</translation>
    </message>
    <message>
        <source>Close the import?</source>
        <translation>Den Import schließen?</translation>
    </message>
    <message>
        <source>Nothing has been taken in. The book is as it was.</source>
        <translation>Es wurde nichts übernommen. Das Buch ist, wie es war.</translation>
    </message>
    <message>
        <source>&amp;Close the Import</source>
        <translation>Import &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Weitermachen</translation>
    </message>
</context>
<context>
    <name>accountdesk::Language</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>The change takes effect when AccountDesk is started again.</source>
        <translation>Die Änderung gilt, sobald AccountDesk neu gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Restart Now</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Numbers and Dates in This Language</source>
        <translation>&amp;Zahlen und Daten in dieser Sprache</translation>
    </message>
</context>
<context>
    <name>accountdesk::MainWindow</name>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historie</translation>
    </message>
    <message>
        <source>&amp;Tool Bar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>This database was made by the CRM and is open for reading only. To change accounts here, it has to be converted; the CRM can go on using it.</source>
        <translation>Diese Datenbank wurde vom CRM angelegt und ist nur zum Lesen geöffnet. Um hier Konten zu ändern, muss sie umgewandelt werden; das CRM kann sie weiter benutzen.</translation>
    </message>
    <message>
        <source>Con&amp;vert…</source>
        <translation>&amp;Umwandeln …</translation>
    </message>
    <message>
        <source>This book is open for reading only. You can look, search and export.</source>
        <translation>Dieses Buch ist nur zum Lesen geöffnet. Sie können ansehen, suchen und exportieren.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The connection is there again.</source>
        <translation>Die Verbindung ist wieder da.</translation>
    </message>
    <message>
        <source>Accounts were changed by someone else; the list was read again.</source>
        <translation>Jemand anderes hat Konten geändert; die Liste wurde neu gelesen.</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>%1 The password is kept until AccountDesk is closed.</source>
        <translation>%1 Das Passwort wird behalten, bis AccountDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>&amp;Forget These Books</source>
        <translation>Diese Bücher &amp;vergessen</translation>
    </message>
    <message>
        <source>Closing as soon as the last change is written…</source>
        <translation>Wird geschlossen, sobald die letzte Änderung geschrieben ist …</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>S&amp;ync</source>
        <translation>Ab&amp;gleich</translation>
    </message>
    <message>
        <source>Show how the sync of this book stands</source>
        <translation>Zeigen, wie es um den Abgleich dieses Buches steht</translation>
    </message>
    <message>
        <source>Checking the book; changes are written after that…</source>
        <translation>Das Buch wird geprüft; Änderungen werden danach geschrieben …</translation>
    </message>
    <message>
        <source>Show what happened to the selected account</source>
        <translation>Zeigen, was mit dem ausgewählten Konto geschehen ist</translation>
    </message>
    <message>
        <source>%1 What you typed stays in the list, and is saved as soon as the server can be reached.</source>
        <comment>what happened</comment>
        <translation>%1 Was Sie eingegeben haben, bleibt in der Liste und wird gespeichert, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>The administrator has set which book is opened here</source>
        <translation>Die Verwaltung dieses Rechners hat festgelegt, welches Buch hier geöffnet wird</translation>
    </message>
    <message>
        <source>The list shows what couldn&apos;t be saved.</source>
        <translation>Die Liste zeigt, was sich nicht speichern ließ.</translation>
    </message>
    <message>
        <source>Cells marked with an exclamation mark: %1. Their contents are lost when the book is closed now.</source>
        <translation>Zellen mit Ausrufezeichen: %1. Ihr Inhalt geht verloren, wenn das Buch jetzt geschlossen wird.</translation>
    </message>
    <message>
        <source>Close &amp;Anyway</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t carried out. Nothing was changed.</source>
        <translation>„%1“ wurde nicht ausgeführt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” was saved before the connection was lost.</source>
        <translation>„%1“ wurde gespeichert, bevor die Verbindung verloren ging.</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t saved when the connection was lost.</source>
        <translation>„%1“ wurde nicht gespeichert, als die Verbindung verloren ging.</translation>
    </message>
</context>
<context>
    <name>accountdesk::MappingHeader</name>
    <message>
        <source>What the column %1 holds</source>
        <translation>Was die Spalte %1 enthält</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>Weitere Felder</translation>
    </message>
</context>
<context>
    <name>accountdesk::MigrationDialog</name>
    <message>
        <source>&amp;Back Up and Convert</source>
        <translation>&amp;Sichern und umwandeln</translation>
    </message>
    <message>
        <source>&amp;Convert</source>
        <translation>&amp;Umwandeln</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>%1 was made by the CRM. AccountDesk looks what it would have to change; nothing is written for that.</source>
        <translation>%1 wurde vom CRM angelegt. AccountDesk sieht nach, was es ändern müsste; dafür wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Looking through the accounts</source>
        <translation>Die Konten werden durchgesehen</translation>
    </message>
    <message>
        <source>%1 was made by the CRM and holds accounts: %2. To work with it, AccountDesk has to change it. The CRM can go on using it afterwards.</source>
        <translation>%1 wurde vom CRM angelegt und enthält Konten: %2. Um damit zu arbeiten, muss AccountDesk sie ändern. Das CRM kann sie danach weiter benutzen.</translation>
    </message>
    <message>
        <source>Accounts that are written in upper case from then on: %1.</source>
        <translation>Konten, die von da an groß geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Before that, a copy is made: %1</source>
        <translation>Davor wird eine Kopie gemacht: %1</translation>
    </message>
    <message>
        <source>It can&apos;t be converted: %1</source>
        <translation>Sie lässt sich nicht umwandeln: %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>No amount has to be rounded.</source>
        <translation>Kein Betrag muss gerundet werden.</translation>
    </message>
    <message>
        <source>A&amp;mounts that are rounded to cents: %1; the first of them:</source>
        <translation>&amp;Beträge, die auf Cent gerundet werden: %1; die ersten davon:</translation>
    </message>
    <message>
        <source>A&amp;mounts that are rounded to cents: %1</source>
        <translation>&amp;Beträge, die auf Cent gerundet werden: %1</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Die Konten werden umgewandelt</translation>
    </message>
    <message>
        <source>Stopped. The database is as it was.</source>
        <translation>Angehalten. Die Datenbank ist, wie sie war.</translation>
    </message>
</context>
<context>
    <name>accountdesk::BookOpener</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed, or whether its disk is connected.</source>
        <translation>Sehen Sie nach, ob sie verschoben oder umbenannt wurde oder ob ihre Platte angeschlossen ist.</translation>
    </message>
    <message>
        <source>Books (*.accountdesk)</source>
        <translation>Bücher (*.accountdesk)</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Es gibt schon eine Datei %1.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie wurde gelassen, wie sie war.</translation>
    </message>
    <message>
        <source>Choose another name, or open that file.</source>
        <translation>Wählen Sie einen anderen Namen, oder öffnen Sie jene Datei.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The check changed nothing.</source>
        <translation>Die Prüfung hat nichts geändert.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the server to restore a backup.</source>
        <translation>Bitten Sie die Person, die den Server betreut, eine Sicherung wiederherzustellen.</translation>
    </message>
    <message>
        <source>New Book</source>
        <translation>Neues Buch</translation>
    </message>
</context>
<context>
    <name>accountdesk::PasteDialog</name>
    <message>
        <source>(new account)</source>
        <translation>(neues Konto)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation>Kopierter Text</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>New accounts: %1</source>
        <translation>Neue Konten: %1</translation>
    </message>
    <message>
        <source>Changed accounts: %1</source>
        <translation>Geänderte Konten: %1</translation>
    </message>
    <message>
        <source>Unchanged accounts: %1</source>
        <translation>Unveränderte Konten: %1</translation>
    </message>
    <message>
        <source>Rows that can&apos;t be pasted: %1</source>
        <translation>Zeilen, die sich nicht einfügen lassen: %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Cells that change, before and after</source>
        <translation>Zellen, die sich ändern, vorher und nachher</translation>
    </message>
    <message>
        <source>These rows are left out:</source>
        <translation>Diese Zeilen werden ausgelassen:</translation>
    </message>
    <message>
        <source>Rows that can&apos;t be pasted</source>
        <translation>Zeilen, die sich nicht einfügen lassen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
</context>
<context>
    <name>accountdesk::PastePlan</name>
    <message>
        <source>%1 is no longer in the book.</source>
        <translation>%1 ist nicht mehr im Buch.</translation>
    </message>
</context>
<context>
    <name>accountdesk::PinFileButton</name>
    <message>
        <source>Read Pins from a File</source>
        <translation>Pins aus einer Datei lesen</translation>
    </message>
    <message>
        <source>Texts (*.txt *.pin)</source>
        <translation>Texte (*.txt *.pin)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>accountdesk::PinImportDialog</name>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n Pin</numerusform>
            <numerusform>%n Pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::PullGuard</name>
    <message>
        <source>The server sends more accounts than the %1 it said it has.</source>
        <translation>Der Server sendet mehr Konten als die %1, die er nach eigener Angabe hat.</translation>
    </message>
    <message>
        <source>What was taken from it before is kept; the rest wasn&apos;t applied.</source>
        <translation>Was vorher von ihm übernommen wurde, bleibt; der Rest wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Tell the server&apos;s owner.</source>
        <translation>Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server sends one page after the other and comes to no end.</source>
        <translation>Der Server schickt eine Seite nach der anderen und kommt an kein Ende.</translation>
    </message>
    <message>
        <source>What was taken from it before is kept; the next sync goes on from there.</source>
        <translation>Was zuvor von ihm übernommen wurde, bleibt; der nächste Abgleich setzt dort fort.</translation>
    </message>
</context>
<context>
    <name>accountdesk::ShortcutsDialog</name>
    <message>
        <source>Without a menu</source>
        <translation>Ohne Menü</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No command and no key has this in its name.</source>
        <translation>Kein Befehl und keine Taste enthält das.</translation>
    </message>
</context>
<context>
    <name>accountdesk::StatusMessage</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>accountdesk::StatusTotals</name>
    <message>
        <source>The book is being read or written</source>
        <translation>Das Buch wird gelesen oder geschrieben</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Accounts: 3</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <translation>Bezahlt: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Fällig: %1</translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation>Saldo: %1</translation>
    </message>
    <message>
        <source>Owing: %1, together %2, on average %3</source>
        <translation>Offen: %1, zusammen %2, im Durchschnitt %3</translation>
    </message>
    <message>
        <source>Overpaid: %1, together %2</source>
        <translation>Überzahlt: %1, zusammen %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Owed on average: %1</source>
        <translation>Im Durchschnitt offen: %1</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncAssistant</name>
    <message>
        <source>Set Up the Sync</source>
        <translation>Abgleich einrichten</translation>
    </message>
    <message>
        <source>&amp;Start the Sync</source>
        <translation>Abgleich &amp;beginnen</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncClient</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server sends this program on to another address: %1.</source>
        <translation>Der Server verweist dieses Programm an eine andere Adresse: %1.</translation>
    </message>
    <message>
        <source>If the server has moved, enter its new address.</source>
        <translation>Falls der Server umgezogen ist, geben Sie seine neue Adresse ein.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t accept the token.</source>
        <translation>Der Server nimmt das Zugangszeichen nicht an.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner for a new token.</source>
        <translation>Bitten Sie den Betreiber des Servers um ein neues Zugangszeichen.</translation>
    </message>
    <message>
        <source>The token doesn&apos;t allow this.</source>
        <translation>Das Zugangszeichen erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner for a token that may write.</source>
        <translation>Bitten Sie den Betreiber des Servers um ein Zugangszeichen, das schreiben darf.</translation>
    </message>
    <message>
        <source>There is no sync at this address.</source>
        <translation>Unter dieser Adresse gibt es keinen Abgleich.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t take so much at once.</source>
        <translation>Der Server nimmt nicht so viel auf einmal.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t understand this program.</source>
        <translation>Der Server versteht dieses Programm nicht.</translation>
    </message>
    <message>
        <source>Perhaps one of the two is too old: tell the server&apos;s owner.</source>
        <translation>Vielleicht ist eines der beiden zu alt: Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server is busy or out of order.</source>
        <translation>Der Server ist überlastet oder gestört.</translation>
    </message>
    <message>
        <source>Your changes stay in this book and are sent later.</source>
        <translation>Ihre Änderungen bleiben in diesem Buch und werden später gesendet.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>What answers at this address isn&apos;t a sync server.</source>
        <translation>Was unter dieser Adresse antwortet, ist kein Server für den Abgleich.</translation>
    </message>
    <message>
        <source>Check the address. In a hotel or on a train, sign in to the network first.</source>
        <translation>Prüfen Sie die Adresse. Melden Sie sich im Hotel oder im Zug zuerst beim Netzwerk an.</translation>
    </message>
    <message>
        <source>This can&apos;t be a token.</source>
        <translation>Das kann kein Zugangszeichen sein.</translation>
    </message>
    <message>
        <source>Copy it whole, as “accountdesk-server token add” showed it.</source>
        <translation>Kopieren Sie es ganz, so wie „accountdesk-server token add“ es gezeigt hat.</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncConflictDialog</name>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Here, %1 changed it on %2.</source>
        <translation>Hier hat %1 es am %2 geändert.</translation>
    </message>
    <message>
        <source>Here, %1 closed it on %2.</source>
        <translation>Hier hat %1 es am %2 geschlossen.</translation>
    </message>
    <message>
        <source>%1 The server refused that: “%2”</source>
        <translation>%1 Der Server hat das abgelehnt: „%2“</translation>
    </message>
    <message>
        <source>On the server, it was changed on %1.</source>
        <translation>Auf dem Server wurde es am %1 geändert.</translation>
    </message>
    <message>
        <source>On the server, it was closed on %1.</source>
        <translation>Auf dem Server wurde es am %1 geschlossen.</translation>
    </message>
    <message>
        <source>These accounts were changed both here and on the server since the last sync, in a way that can&apos;t be joined. Nothing is lost: choose what is to stay, or decide later.</source>
        <translation>Diese Konten wurden seit dem letzten Abgleich hier und auf dem Server so geändert, dass sich beides nicht zusammenführen lässt. Nichts ist verloren: Wählen Sie, was bleiben soll, oder entscheiden Sie später.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>The first %1 of %2. What you choose for all holds for the others, too.</source>
        <translation>Die ersten %1 von %2. Was Sie für alle wählen, gilt auch für die übrigen.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Here: closed</source>
        <translation>Hier: geschlossen</translation>
    </message>
    <message>
        <source>What the server has</source>
        <translation>Was der Server hat</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>On the server: closed</source>
        <translation>Auf dem Server: geschlossen</translation>
    </message>
    <message>
        <source>&amp;Keep what is here, and send it again</source>
        <translation>&amp;Behalten, was hier steht, und noch einmal senden</translation>
    </message>
    <message>
        <source>&amp;Keep what is here</source>
        <translation>&amp;Behalten, was hier steht</translation>
    </message>
    <message>
        <source>&amp;Keep it closed</source>
        <translation>&amp;Geschlossen lassen</translation>
    </message>
    <message>
        <source>&amp;Take what is on the server</source>
        <translation>Über&amp;nehmen, was auf dem Server steht</translation>
    </message>
    <message>
        <source>&amp;Take it from the server: close it</source>
        <translation>Vom Server über&amp;nehmen: schließen</translation>
    </message>
    <message>
        <source>as here</source>
        <translation>wie hier</translation>
    </message>
    <message>
        <source>as on the server</source>
        <translation>wie auf dem Server</translation>
    </message>
    <message>
        <source>as entered</source>
        <translation>wie eingegeben</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncContactPage</name>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>An authority that this computer knows vouches for the server, and it takes the token.</source>
        <translation>Eine Stelle, die dieser Rechner kennt, bürgt für den Server, und er nimmt das Token an.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The server has a key that is trusted, and it takes the token.</source>
        <translation>Der Server hat einen Schlüssel, dem vertraut wird, und er nimmt das Token an.</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncDirectionPage</name>
    <message>
        <source>There is nothing to decide: no account has other values there.</source>
        <translation>Es gibt nichts zu entscheiden: Kein Konto hat dort andere Werte.</translation>
    </message>
    <message numerus="yes">
        <source>Values of this book replace the server&apos;s in %n account(s).</source>
        <translation>
            <numerusform>Die Werte dieses Buchs ersetzen die des Servers in %n Konto.</numerusform>
            <numerusform>Die Werte dieses Buchs ersetzen die des Servers in %n Konten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of the server replace this book&apos;s in %n account(s).</source>
        <translation>
            <numerusform>Die Werte des Servers ersetzen die dieses Buchs in %n Konto.</numerusform>
            <numerusform>Die Werte des Servers ersetzen die dieses Buchs in %n Konten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncEndpoint</name>
    <message>
        <source>An address that begins with http:// isn&apos;t encrypted: everyone on the way could read the accounts.</source>
        <translation>Eine Adresse, die mit http:// beginnt, ist nicht verschlüsselt: Jeder auf dem Weg könnte die Konten lesen.</translation>
    </message>
    <message>
        <source>Use the server&apos;s https:// address.</source>
        <translation>Verwenden Sie die https://-Adresse des Servers.</translation>
    </message>
    <message>
        <source>This isn&apos;t the address of a sync server.</source>
        <translation>Das ist nicht die Adresse eines Servers für den Abgleich.</translation>
    </message>
    <message>
        <source>It looks like https://books.example:8443.</source>
        <translation>Sie sieht aus wie https://books.example:8443.</translation>
    </message>
    <message>
        <source>The address of a sync server has no user, password, “?” or “#”.</source>
        <translation>Die Adresse eines Servers für den Abgleich hat keinen Benutzer, kein Passwort, kein „?“ und kein „#“.</translation>
    </message>
    <message>
        <source>Type the token into its own field.</source>
        <translation>Geben Sie das Zugangszeichen in sein eigenes Feld ein.</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncPanel</name>
    <message>
        <source>Synchronising…</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>%1 It is tried again at %2.</source>
        <translation>%1 Nächster Versuch: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) wait for a decision.</source>
        <translation>
            <numerusform>%n Konto wartet auf eine Entscheidung.</numerusform>
            <numerusform>%n Konten warten auf eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything is exchanged yet.</source>
        <translation>Noch ist nicht alles ausgetauscht.</translation>
    </message>
    <message>
        <source>Everything is exchanged.</source>
        <translation>Alles ist ausgetauscht.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>jede Minute</numerusform>
            <numerusform>alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;What happened:</source>
        <translation>&amp;Was geschah:</translation>
    </message>
    <message>
        <source>Last sync:</source>
        <translation>Letzter Abgleich:</translation>
    </message>
    <message>
        <source>To send:</source>
        <translation>Zu senden:</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>Empfangen:</translation>
    </message>
    <message>
        <source>Conflicts:</source>
        <translation>Konflikte:</translation>
    </message>
    <message>
        <source>By &amp;itself:</source>
        <translation>Vo&amp;n selbst:</translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Synchronised with a server, this book has what others change in theirs, also when you work without a network for a while.</source>
        <translation>Mit einem Server abgeglichen, hat dieses Buch auch, was andere in ihrem ändern, selbst wenn Sie eine Weile ohne Netz arbeiten.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 with the last sync</source>
        <translation>%1 beim letzten Abgleich</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncPresets</name>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>On this computer the sync is with %1 only.</source>
        <translation>Auf diesem Rechner wird nur mit %1 abgeglichen.</translation>
    </message>
    <message>
        <source>Set it up anew with that server, or ask whoever looks after this computer.</source>
        <translation>Richten Sie den Abgleich mit diesem Server neu ein, oder fragen Sie die Person, die diesen Rechner betreut.</translation>
    </message>
    <message>
        <source>The pins of %1 are set on this computer, and yours isn&apos;t one of them.</source>
        <translation>Die Pins von %1 sind auf diesem Rechner festgelegt, und Ihrer ist keiner davon.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer.</source>
        <translation>Fragen Sie die Person, die diesen Rechner betreut.</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncServerPage</name>
    <message>
        <source>%1 The token is kept until AccountDesk is closed.</source>
        <translation>%1 Das Token wird behalten, bis AccountDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Set by whoever looks after this computer.</source>
        <translation>Festgelegt von der Person, die diesen Rechner betreut.</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncSession</name>
    <message>
        <source>The token for %1 isn&apos;t known on this computer.</source>
        <translation>Das Token für %1 ist auf diesem Rechner nicht bekannt.</translation>
    </message>
    <message>
        <source>Your changes stay in this book and are sent later.</source>
        <translation>Ihre Änderungen bleiben in diesem Buch und werden später gesendet.</translation>
    </message>
    <message>
        <source>Enter the token that the server&apos;s owner gave you.</source>
        <translation>Geben Sie das Token ein, das Sie vom Betreiber des Servers haben.</translation>
    </message>
    <message>
        <source>This book is open for reading only, so it can&apos;t be synchronised.</source>
        <translation>Dieses Buch ist nur zum Lesen geöffnet und kann deshalb nicht abgeglichen werden.</translation>
    </message>
    <message>
        <source>This book is in memory only and ends with the program, so it can&apos;t be synchronised.</source>
        <translation>Dieses Buch ist nur im Speicher, endet mit dem Programm und kann deshalb nicht abgeglichen werden.</translation>
    </message>
    <message>
        <source>The book isn&apos;t synchronised any more.</source>
        <translation>Das Buch wird nicht mehr abgeglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed both here and elsewhere. Nothing is lost: decide what is to stay.</source>
        <translation>
            <numerusform>%n Konto wurde hier und anderswo geändert. Nichts ist verloren: Entscheiden Sie, was bleiben soll.</numerusform>
            <numerusform>%n Konten wurden hier und anderswo geändert. Nichts ist verloren: Entscheiden Sie, was bleiben soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new on either side.</source>
        <translation>Auf keiner Seite etwas Neues.</translation>
    </message>
    <message>
        <source>Received %1, sent %2.</source>
        <translation>%1 empfangen, %2 gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed on both sides and could be joined.</source>
        <translation>
            <numerusform>%n Konto wurde auf beiden Seiten geändert und zusammengeführt.</numerusform>
            <numerusform>%n Konten wurden auf beiden Seiten geändert und zusammengeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was done until then holds.</source>
        <translation>Angehalten. Was bis dahin getan war, gilt.</translation>
    </message>
    <message>
        <source>The server&apos;s account “%1” was left out: its ID can&apos;t be used.</source>
        <translation>Das Konto „%1“ des Servers wurde ausgelassen: Seine ID lässt sich nicht verwenden.</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncSummaryPage</name>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Wird im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>Kept until AccountDesk is closed; you are asked for it at the next start.</source>
        <translation>Wird behalten, bis AccountDesk geschlossen wird; beim nächsten Start werden Sie danach gefragt.</translation>
    </message>
    <message>
        <source>An authority that this computer knows</source>
        <translation>Einer Stelle, die dieser Rechner kennt</translation>
    </message>
    <message>
        <source>Both sides get what the other one has.</source>
        <translation>Beide Seiten bekommen, was die andere hat.</translation>
    </message>
    <message>
        <source>Both sides get what the other one has; where they differ, this book counts.</source>
        <translation>Beide Seiten bekommen, was die andere hat; wo sie sich unterscheiden, gilt dieses Buch.</translation>
    </message>
    <message>
        <source>Both sides get what the other one has; where they differ, the server counts.</source>
        <translation>Beide Seiten bekommen, was die andere hat; wo sie sich unterscheiden, gilt der Server.</translation>
    </message>
    <message>
        <source>Both sides get what the other one has; where they differ, you are asked account by account.</source>
        <translation>Beide Seiten bekommen, was die andere hat; wo sie sich unterscheiden, werden Sie bei jedem Konto gefragt.</translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncActions</name>
    <message>
        <source>Open a book to synchronise it.</source>
        <translation>Öffnen Sie ein Buch, um es abzugleichen.</translation>
    </message>
    <message>
        <source>&amp;Enter the Token…</source>
        <translation>&amp;Token eingeben …</translation>
    </message>
    <message>
        <source>&amp;Look at the Server&apos;s Key…</source>
        <translation>Sch&amp;lüssel des Servers ansehen …</translation>
    </message>
    <message>
        <source>&amp;Begin Anew…</source>
        <translation>Neu &amp;beginnen …</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Antworten …</translation>
    </message>
    <message>
        <source>Token of the Sync Server</source>
        <translation>Token des Servers</translation>
    </message>
    <message>
        <source>The token that the owner of %1 gave you:</source>
        <translation>Das Token, das Sie vom Betreiber von %1 haben:</translation>
    </message>
    <message>
        <source>When the sync begins anew, all accounts are compared. Those that only one side has go to the other, and none is closed. Where both have an account, and it differs:</source>
        <translation>Beginnt der Abgleich neu, werden alle Konten verglichen. Was nur eine Seite hat, bekommt auch die andere; keines wird geschlossen. Wo beide ein Konto haben und es sich unterscheidet:</translation>
    </message>
    <message>
        <source>&amp;Ask for Each</source>
        <translation>Jedes Mal &amp;fragen</translation>
    </message>
    <message>
        <source>What Is &amp;Here Counts</source>
        <translation>Es gilt, was &amp;hier steht</translation>
    </message>
    <message>
        <source>The &amp;Server Counts</source>
        <translation>Es gilt der &amp;Server</translation>
    </message>
    <message>
        <source>Stop synchronising this book?</source>
        <translation>Dieses Buch nicht mehr abgleichen?</translation>
    </message>
    <message>
        <source>The accounts stay in this book and on the server. Changes that weren&apos;t sent yet stay here only, and the token is forgotten.</source>
        <translation>Die Konten bleiben in diesem Buch und auf dem Server. Noch nicht gesendete Änderungen bleiben nur hier, und das Token wird vergessen.</translation>
    </message>
    <message>
        <source>&amp;Turn Off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
</context>
<context>
    <name>accountdesk::SystemPresets</name>
    <message>
        <source>What the administrator has set in %1 can&apos;t be understood.</source>
        <translation>Was für diesen Rechner in %1 festgelegt ist, ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>No book was opened in place of the one that is meant.</source>
        <translation>Es wurde kein anderes Buch anstelle des gemeinten geöffnet.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer.</source>
        <translation>Fragen Sie die Person, die diesen Rechner betreut.</translation>
    </message>
    <message>
        <source>On this computer only the book %1 can be opened.</source>
        <translation>Auf diesem Rechner kann nur das Buch %1 geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 was left as it is.</source>
        <translation>%1 wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The administrator has set this; ask whoever looks after this computer.</source>
        <translation>Das ist so eingerichtet; fragen Sie die Person, die diesen Rechner betreut.</translation>
    </message>
</context>
<context>
    <name>accountdesk::TaskPanel</name>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 a second</source>
        <extracomment>%1 what is being done, %2 a number of rows, %3 a number of rows</extracomment>
        <translation>%1: %2 Zeilen, %3 in der Sekunde</translation>
    </message>
    <message>
        <source>%1 …</source>
        <extracomment>%1 what is being done</extracomment>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>accountdesk::TrustDialog</name>
    <message>
        <source>&amp;Trust the New Key</source>
        <translation>Dem neuen Schlüssel &amp;vertrauen</translation>
    </message>
    <message>
        <source>&amp;Trust This Server</source>
        <translation>Diesem Server &amp;vertrauen</translation>
    </message>
    <message>
        <source>Keep &amp;Refusing</source>
        <translation>&amp;Weiter ablehnen</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t Trust</source>
        <translation>&amp;Nicht vertrauen</translation>
    </message>
    <message>
        <source>The Server&apos;s Key Has Changed</source>
        <translation>Der Schlüssel des Servers ist ein anderer</translation>
    </message>
    <message>
        <source>Is This Your Server?</source>
        <translation>Ist das Ihr Server?</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Jetzt vorgezeigt</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The address %1 is not among these names. Ask the server&apos;s owner whether that is meant so.</source>
        <translation>Die Adresse %1 ist nicht unter diesen Namen. Fragen Sie den Betreiber des Servers, ob das so gemeint ist.</translation>
    </message>
    <message>
        <source>nobody but itself (self-signed)</source>
        <translation>niemand als es selbst (selbst unterschrieben)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Trust this key although its certificate &amp;expired on %1</source>
        <translation>Diesem Schlüssel vertrauen, obwohl sein Zertifikat am %1 &amp;abgelaufen ist</translation>
    </message>
    <message>
        <source>It expired on %1. The server&apos;s owner has to renew it.</source>
        <translation>Es ist am %1 abgelaufen. Der Betreiber des Servers muss es erneuern.</translation>
    </message>
    <message>
        <source>It isn&apos;t valid yet. Check this computer&apos;s date and time.</source>
        <translation>Es ist noch nicht gültig. Prüfen Sie Datum und Uhrzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>Match: the server has the key that you expect.</source>
        <translation>Stimmt überein: Der Server hat den Schlüssel, den Sie erwarten.</translation>
    </message>
    <message numerus="yes">
        <source>Match: the server has one of the keys that you expect. The %n other(s) will be trusted as backup keys.</source>
        <translation>
            <numerusform>Stimmt überein: Der Server hat einen der Schlüssel, die Sie erwarten. Dem anderen wird als Ersatzschlüssel vertraut.</numerusform>
            <numerusform>Stimmt überein: Der Server hat einen der Schlüssel, die Sie erwarten. Den %n anderen wird als Ersatzschlüsseln vertraut.</numerusform>
        </translation>
    </message>
    <message>
        <source>No match: the server has another key than you expect. Don&apos;t trust it.</source>
        <translation>Stimmt nicht überein: Der Server hat einen anderen Schlüssel, als Sie erwarten. Vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>Backup key</source>
        <translation>Ersatzschlüssel</translation>
    </message>
    <message>
        <source>set by whoever looks after this computer</source>
        <translation>festgelegt von der Person, die diesen Rechner betreut</translation>
    </message>
</context>
<context>
    <name>accountdesk::TrustStore</name>
    <message>
        <source>The settings say that %1 is trusted by its key, but the key&apos;s pin can&apos;t be read.</source>
        <translation>Nach den Einstellungen wird %1 an seinem Schlüssel erkannt, aber der Pin des Schlüssels lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing is sent to it.</source>
        <translation>An ihn wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Remove it from the list of trusted servers and trust it anew.</source>
        <translation>Entfernen Sie ihn aus der Liste der vertrauten Server und vertrauen Sie ihm neu.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be written.</source>
        <translation>Die Einstellungen lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The list of trusted servers is as it was.</source>
        <translation>Die Liste der vertrauten Server ist, wie sie war.</translation>
    </message>
</context>
<context>
    <name>accountdesk::TrustedServersDialog</name>
    <message>
        <source>Server and pin</source>
        <translation>Server und Pin</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Trusted since</source>
        <translation>Vertraut seit</translation>
    </message>
    <message>
        <source>Even if expired</source>
        <translation>Auch abgelaufen</translation>
    </message>
    <message>
        <source>Trust this key even when its certificate has expired</source>
        <translation>Diesem Schlüssel auch vertrauen, wenn sein Zertifikat abgelaufen ist</translation>
    </message>
    <message>
        <source>Trust this key of %1 no longer?</source>
        <translation>Diesem Schlüssel von %1 nicht mehr vertrauen?</translation>
    </message>
    <message>
        <source>Trust %1 by its keys no longer?</source>
        <translation>%1 nicht mehr an seinen Schlüsseln vertrauen?</translation>
    </message>
    <message>
        <source>When no key of a server is left, the next contact with it is the first one again.</source>
        <translation>Ist kein Schlüssel eines Servers mehr da, so ist der nächste Kontakt mit ihm wieder der erste.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Whoever looks after this computer has set which server and which keys are trusted. No others are, and nothing can be changed here.</source>
        <translation>Die Person, die diesen Rechner betreut, hat festgelegt, welchem Server und welchen Schlüsseln vertraut wird. Anderen wird nicht vertraut, und hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Set by the administrator</source>
        <translation>Von der Verwaltung</translation>
    </message>
    <message>
        <source>Set by whoever looks after this computer</source>
        <translation>Festgelegt von der Person, die diesen Rechner betreut</translation>
    </message>
</context>
<context>
    <name>accountdesk::WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New Book…</source>
        <translation>&amp;Neues Buch …</translation>
    </message>
    <message>
        <source>Make a new book in a file</source>
        <translation>Ein neues Buch in einer Datei anlegen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a book: a file, or a database on a server</source>
        <translation>Ein Buch öffnen: eine Datei oder eine Datenbank auf einem Server</translation>
    </message>
    <message>
        <source>&amp;Connect to a Server…</source>
        <translation>Mit &amp;Server verbinden …</translation>
    </message>
    <message>
        <source>Open a book on a MySQL, MariaDB or PostgreSQL server</source>
        <translation>Ein Buch auf einem MySQL-, MariaDB- oder PostgreSQL-Server öffnen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Take accounts in from a CSV or JSON file</source>
        <translation>Konten aus einer CSV- oder JSON-Datei übernehmen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write accounts to a CSV or JSON file</source>
        <translation>Konten in eine CSV- oder JSON-Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>Si&amp;chern …</translation>
    </message>
    <message>
        <source>Copy the book to a file while it is in use</source>
        <translation>Das Buch in eine Datei kopieren, während es benutzt wird</translation>
    </message>
    <message>
        <source>C&amp;heck the Book</source>
        <translation>Buch &amp;prüfen</translation>
    </message>
    <message>
        <source>Look for damage, and compare each account with its history</source>
        <translation>Nach Schäden suchen und jedes Konto mit seiner Historie vergleichen</translation>
    </message>
    <message>
        <source>Book &amp;Settings…</source>
        <translation>&amp;Einstellungen des Buches …</translation>
    </message>
    <message>
        <source>The currency and the place of this book</source>
        <translation>Die Währung und der Ort dieses Buches</translation>
    </message>
    <message>
        <source>C&amp;lose Book</source>
        <translation>Buch sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close the book, but not the window</source>
        <translation>Das Buch schließen, aber nicht das Fenster</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close AccountDesk</source>
        <translation>AccountDesk schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Carry out again what was taken back</source>
        <translation>Noch einmal ausführen, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected accounts, for a spreadsheet or another book</source>
        <translation>Die ausgewählten Konten kopieren, für eine Tabellenkalkulation oder ein anderes Buch</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Add or change accounts from copied rows, or change one cell</source>
        <translation>Konten aus kopierten Zeilen anlegen oder ändern, oder eine Zelle ändern</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select all accounts that the list shows</source>
        <translation>Alle Konten auswählen, die die Liste zeigt</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search for an account or a name</source>
        <translation>Ein Konto oder einen Namen suchen</translation>
    </message>
    <message>
        <source>Look Up a &amp;Balance</source>
        <translation>Saldo na&amp;chschlagen</translation>
    </message>
    <message>
        <source>Type an account and see its balance</source>
        <translation>Eine Kontonummer eingeben und den Saldo sehen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Anlegen …</translation>
    </message>
    <message>
        <source>Add an account to the book</source>
        <translation>Ein Konto im Buch anlegen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Change the cell that the cursor is in</source>
        <translation>Die Zelle ändern, auf der der Cursor steht</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>D&amp;uplizieren …</translation>
    </message>
    <message>
        <source>Add an account like this one</source>
        <translation>Ein Konto wie dieses anlegen</translation>
    </message>
    <message>
        <source>&amp;Payment…</source>
        <translation>&amp;Zahlung …</translation>
    </message>
    <message>
        <source>Enter money that the customer paid</source>
        <translation>Geld eintragen, das der Kunde bezahlt hat</translation>
    </message>
    <message>
        <source>&amp;Charge…</source>
        <translation>&amp;Forderung …</translation>
    </message>
    <message>
        <source>Enter money that the customer owes</source>
        <translation>Geld eintragen, das der Kunde schuldet</translation>
    </message>
    <message>
        <source>&amp;Show All Accounts</source>
        <translation>Alle &amp;Konten zeigen</translation>
    </message>
    <message>
        <source>End the search and the filter</source>
        <translation>Suche und Filter beenden</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message>
        <source>Read the list from the book again</source>
        <translation>Die Liste noch einmal aus dem Buch lesen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;About AccountDesk</source>
        <translation>&amp;Über AccountDesk</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>B&amp;uch</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Sync Now</source>
        <translation>&amp;Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Fetch what others changed, and send what was changed here</source>
        <translation>Holen, was andere geändert haben, und senden, was hier geändert wurde</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop the sync that runs; what it did until then holds</source>
        <translation>Den laufenden Abgleich anhalten; was er bis dahin getan hat, gilt</translation>
    </message>
    <message>
        <source>&amp;Decide Conflicts…</source>
        <translation>&amp;Konflikte entscheiden …</translation>
    </message>
    <message>
        <source>Choose what stays of accounts that were changed both here and elsewhere</source>
        <translation>Wählen, was von Konten bleibt, die hier und anderswo geändert wurden</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Antworten …</translation>
    </message>
    <message>
        <source>The sync has a question and waits for the answer</source>
        <translation>Der Abgleich hat eine Frage und wartet auf die Antwort</translation>
    </message>
    <message>
        <source>Set &amp;Up…</source>
        <translation>&amp;Einrichten …</translation>
    </message>
    <message>
        <source>Synchronise this book with a server</source>
        <translation>Dieses Buch mit einem Server abgleichen</translation>
    </message>
    <message>
        <source>T&amp;rusted Servers…</source>
        <translation>&amp;Vertraute Server …</translation>
    </message>
    <message>
        <source>See and remove the servers that are trusted</source>
        <translation>Server ansehen und entfernen, denen vertraut wird</translation>
    </message>
    <message>
        <source>Turn &amp;Off…</source>
        <translation>A&amp;usschalten …</translation>
    </message>
    <message>
        <source>Don&apos;t synchronise this book any more</source>
        <translation>Dieses Buch nicht mehr abgleichen</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>Ab&amp;gleich</translation>
    </message>
    <message>
        <source>C&amp;lose Account</source>
        <translation>Konto sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close the selected accounts; their history is kept</source>
        <translation>Die ausgewählten Konten schließen; ihre Historie bleibt</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>an account</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>Open the selected closed accounts again, with their history</source>
        <translation>Die ausgewählten geschlossenen Konten mit ihrer Historie wieder öffnen</translation>
    </message>
    <message>
        <source>Unusable &amp;IDs…</source>
        <translation>Unbrauchbare &amp;IDs …</translation>
    </message>
    <message>
        <source>Rename accounts whose ID another program wrote and that can&apos;t be used</source>
        <translation>Konten umbenennen, deren ID ein anderes Programm geschrieben hat und die sich nicht verwenden lässt</translation>
    </message>
    <message>
        <source>Show Cl&amp;osed Accounts</source>
        <translation>Geschlossene K&amp;onten zeigen</translation>
    </message>
    <message>
        <source>List closed accounts instead of open ones</source>
        <translation>Geschlossene Konten statt der offenen auflisten</translation>
    </message>
</context>
<context>
    <name>accountdesk::cli</name>
    <message>
        <source>No book is named.</source>
        <translation>Es ist kein Buch angegeben.</translation>
    </message>
    <message>
        <source>Give --db URL, or set ACCOUNTDESK_DB.</source>
        <translation>Geben Sie --db URL an, oder setzen Sie ACCOUNTDESK_DB.</translation>
    </message>
    <message>
        <source>There is no book in %1.</source>
        <translation>In %1 ist kein Buch.</translation>
    </message>
    <message>
        <source>Check the URL; add, import and migrate make a new book.</source>
        <translation>Prüfen Sie die URL; add, import und migrate legen ein neues Buch an.</translation>
    </message>
    <message>
        <source>A file whose first line is the server&apos;s password. Otherwise it is taken from ACCOUNTDESK_PASSWORD, the keychain or, at a terminal, asked for.</source>
        <translation>Eine Datei, deren erste Zeile das Passwort des Servers ist. Sonst kommt es aus ACCOUNTDESK_PASSWORD, aus dem Schlüsselbund oder wird, an einem Terminal, erfragt.</translation>
    </message>
    <message>
        <source>%1: %2 %3 becomes %4</source>
        <translation>%1: %2 %3 wird zu %4</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more value(s)</source>
        <translation>
            <numerusform>… und ein weiterer Wert</numerusform>
            <numerusform>… und %n weitere Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The book would be brought to version %1.</source>
        <translation>Das Buch würde auf Version %1 gebracht.</translation>
    </message>
    <message>
        <source>Only say what would be done.</source>
        <translation>Nur sagen, was getan würde.</translation>
    </message>
    <message>
        <source>Leave out what takes long.</source>
        <translation>Weglassen, was lange dauert.</translation>
    </message>
    <message>
        <source>Make a book, or bring one up to date. A table that a CRM made is converted to exact cents: what is rounded is listed, and a file is backed up first.</source>
        <translation>Ein Buch anlegen oder auf den neuen Stand bringen. Eine Tabelle, die ein CRM angelegt hat, wird auf genaue Cent umgewandelt: Was gerundet wird, wird aufgezählt, und eine Datei wird vorher gesichert.</translation>
    </message>
    <message>
        <source>The copy, an SQLite file.</source>
        <translation>Die Kopie, eine SQLite-Datei.</translation>
    </message>
    <message>
        <source>Copy a book&apos;s file while others work. An older file of that name is replaced when the copy is complete.</source>
        <translation>Die Datei eines Buches kopieren, während andere arbeiten. Eine ältere Datei dieses Namens wird ersetzt, wenn die Kopie vollständig ist.</translation>
    </message>
    <message>
        <source>Look for damage. Prints a line for each problem, and nothing when all is well.</source>
        <translation>Nach Schäden suchen. Gibt für jedes Problem eine Zeile aus, und nichts, wenn alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>Another clerk closed account %1.</source>
        <translation>Jemand anderes hat das Konto %1 geschlossen.</translation>
    </message>
    <message>
        <source>Another clerk changed account %1 first: paid %2, due %3, revision %4.</source>
        <translation>Jemand anderes hat das Konto %1 zuerst geändert: bezahlt %2, fällig %3, Änderungsstand %4.</translation>
    </message>
    <message>
        <source>Decide on that, and try again with --revision %1.</source>
        <translation>Entscheiden Sie darüber, und versuchen Sie es mit --revision %1 noch einmal.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Es gibt kein Konto %1.</translation>
    </message>
    <message>
        <source>There is nothing to set.</source>
        <translation>Es gibt nichts zu setzen.</translation>
    </message>
    <message>
        <source>Give --name, --paid, --due or --parent.</source>
        <translation>Geben Sie --name, --paid, --due oder --parent an.</translation>
    </message>
    <message>
        <source>A note for the account&apos;s history.</source>
        <translation>Ein Vermerk für die Historie des Kontos.</translation>
    </message>
    <message>
        <source>Only if the account still has this revision; list --json tells it.</source>
        <translation>Nur, wenn das Konto noch diesen Änderungsstand hat; list --json nennt ihn.</translation>
    </message>
    <message>
        <source>The customer&apos;s name.</source>
        <translation>Der Name des Kunden.</translation>
    </message>
    <message>
        <source>What was paid, such as 70.00.</source>
        <translation>Was bezahlt wurde, zum Beispiel 70.00.</translation>
    </message>
    <message>
        <source>What is due.</source>
        <translation>Was fällig ist.</translation>
    </message>
    <message>
        <source>The account that it belongs to.</source>
        <translation>Das Konto, zu dem es gehört.</translation>
    </message>
    <message>
        <source>Such as 70.00; a negative one follows two dashes: -- -5.00</source>
        <translation>Zum Beispiel 70.00; ein negativer Betrag folgt auf zwei Striche: -- -5.00</translation>
    </message>
    <message>
        <source>Open an account and print its balance. Amounts that aren&apos;t given are 0.00.</source>
        <translation>Ein Konto anlegen und seinen Saldo ausgeben. Beträge, die nicht angegeben sind, sind 0.00.</translation>
    </message>
    <message>
        <source>Correct an account and print its balance. Values that aren&apos;t given stay.</source>
        <translation>Ein Konto berichtigen und seinen Saldo ausgeben. Werte, die nicht angegeben sind, bleiben.</translation>
    </message>
    <message>
        <source>Add a payment to an account and print its balance.</source>
        <translation>Eine Zahlung zu einem Konto zählen und seinen Saldo ausgeben.</translation>
    </message>
    <message>
        <source>Add a charge to an account and print its balance.</source>
        <translation>Eine Forderung zu einem Konto zählen und seinen Saldo ausgeben.</translation>
    </message>
    <message>
        <source>Show this help, or a command&apos;s.</source>
        <translation>Diese Hilfe zeigen, oder die eines Befehls.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>See %1.</source>
        <translation>Siehe %1.</translation>
    </message>
    <message>
        <source>Looks accounts up, changes them, and moves them in and out.</source>
        <translation>Schlägt Konten nach, ändert sie und bringt sie hinein und heraus.</translation>
    </message>
    <message>
        <source>What to do; COMMAND --help tells more.</source>
        <translation>Was zu tun ist; BEFEHL --help sagt mehr.</translation>
    </message>
    <message>
        <source>No command is given.</source>
        <translation>Es ist kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>This is incomplete: %1</source>
        <translation>Das ist unvollständig: %1</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t know what to do with “%2”.</source>
        <translation>%1 weiß nicht, was mit „%2“ zu tun ist.</translation>
    </message>
    <message>
        <source>The account&apos;s id, such as ACCT200; acct200 is the same.</source>
        <translation>Die Kontonummer, zum Beispiel ACCT200; acct200 ist dieselbe.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>The output can&apos;t be written.</source>
        <translation>Die Ausgabe lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>csv or json; otherwise the file&apos;s name or beginning tells.</source>
        <translation>csv oder json; sonst sagt es der Name oder der Anfang der Datei.</translation>
    </message>
    <message>
        <source>CSV: comma, semicolon, tab or pipe.</source>
        <translation>CSV: comma (Komma), semicolon (Semikolon), tab (Tabulator) oder pipe (senkrechter Strich).</translation>
    </message>
    <message>
        <source>CSV: point or comma.</source>
        <translation>CSV: point (Punkt) oder comma (Komma).</translation>
    </message>
    <message>
        <source>CSV: the first line is an account, not names of columns.</source>
        <translation>CSV: Die erste Zeile ist ein Konto, nicht die Namen der Spalten.</translation>
    </message>
    <message>
        <source>--map doesn&apos;t understand “%1”.</source>
        <translation>--map versteht „%1“ nicht.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>no such account, book or file, or the work failed</source>
        <translation>kein solches Konto, Buch oder keine solche Datei, oder die Arbeit schlug fehl</translation>
    </message>
    <message>
        <source>the command line, a value in it or a file can&apos;t be understood</source>
        <translation>die Befehlszeile, ein Wert darin oder eine Datei lässt sich nicht verstehen</translation>
    </message>
    <message>
        <source>the book is damaged, or needs another version of AccountDesk</source>
        <translation>das Buch ist beschädigt oder braucht eine andere Version von AccountDesk</translation>
    </message>
    <message>
        <source>imported, but some rows of the file weren&apos;t taken in</source>
        <translation>importiert, aber einige Zeilen der Datei wurden nicht übernommen</translation>
    </message>
    <message>
        <source>stopped by Ctrl-C or a signal; nothing was changed</source>
        <translation>durch Strg-C oder ein Signal angehalten; es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>… and more; --bad-rows FILE saves them all.</source>
        <translation>… und mehr; --bad-rows DATEI speichert sie alle.</translation>
    </message>
    <message>
        <source>What to do with accounts that the book has: update (default), skip, add or stop.</source>
        <translation>Was mit Konten geschieht, die das Buch hat: update (aktualisieren, üblich), skip (lassen), add (hinzuzählen) oder stop (ablehnen).</translation>
    </message>
    <message>
        <source>Save the rows that can&apos;t be taken in, with the reason, as CSV.</source>
        <translation>Die Zeilen, die nicht übernommen werden können, mit dem Grund als CSV speichern.</translation>
    </message>
    <message>
        <source>A file, or - for standard input.</source>
        <translation>Eine Datei, oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>A file, or - for standard output.</source>
        <translation>Eine Datei, oder - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>Write accounts to CSV or JSON. An older file of that name is replaced when the new one is complete.</source>
        <translation>Konten als CSV oder JSON schreiben. Eine ältere Datei dieses Namens wird ersetzt, wenn die neue vollständig ist.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the name and whether you may read the file.</source>
        <translation>Prüfen Sie den Namen und ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>The input can&apos;t be copied to the disk.</source>
        <translation>Die Eingabe lässt sich nicht auf die Platte kopieren.</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files.</source>
        <translation>Schaffen Sie Platz im Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, not “%2”.</source>
        <translation>--%1 braucht eine ganze Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 doesn&apos;t know “%2”.</source>
        <translation>--%1 kennt „%2“ nicht.</translation>
    </message>
    <message>
        <source>It knows: %1.</source>
        <translation>Es kennt: %1.</translation>
    </message>
    <message>
        <source>Only accounts that are owing, overpaid or settled.</source>
        <translation>Nur Konten, die offen (owing), überzahlt (overpaid) oder ausgeglichen (settled) sind.</translation>
    </message>
    <message>
        <source>Only accounts with this text in their id or name.</source>
        <translation>Nur Konten mit diesem Text in Nummer oder Name.</translation>
    </message>
    <message>
        <source>Print JSON; amounts are strings.</source>
        <translation>JSON ausgeben; Beträge sind Texte.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>%1, %2 rows, %3 a second</source>
        <translation>%1, %2 Zeilen, %3 in der Sekunde</translation>
    </message>
    <message>
        <source>Unknown account number; please try again</source>
        <translation>Unbekannte Kontonummer; bitte versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Print CSV, as export writes it.</source>
        <translation>CSV ausgeben, wie export es schreibt.</translation>
    </message>
    <message>
        <source>Print what an account still owes. It is negative when the customer paid too much.</source>
        <translation>Ausgeben, was ein Konto noch schuldet. Der Saldo ist negativ, wenn der Kunde zu viel bezahlt hat.</translation>
    </message>
    <message>
        <source>List accounts. Scripts ask for --csv or --json, which don&apos;t change.</source>
        <translation>Konten auflisten. Skripte verlangen --csv oder --json, die sich nicht ändern.</translation>
    </message>
    <message>
        <source>Print the exact sums over accounts. The average is over those that owe.</source>
        <translation>Die genauen Summen über Konten ausgeben. Der Durchschnitt geht über die, die schulden.</translation>
    </message>
    <message>
        <source>Print an account&apos;s history, newest first. With --json, an object a line.</source>
        <translation>Die Historie eines Kontos ausgeben, das Neueste zuerst. Mit --json ein Objekt je Zeile.</translation>
    </message>
    <message>
        <source>Check its name and your rights.</source>
        <translation>Prüfen Sie ihren Namen und Ihre Rechte.</translation>
    </message>
    <message>
        <source>Password of %1 for %2: </source>
        <translation>Passwort von %1 für %2: </translation>
    </message>
    <message>
        <source>Other users of this computer can see a password that is in the command line. ACCOUNTDESK_PASSWORD, --password-file and the keychain keep it to yourself.</source>
        <translation>Andere Benutzer dieses Rechners können ein Passwort in der Befehlszeile sehen. Mit ACCOUNTDESK_PASSWORD, --password-file und dem Schlüsselbund bleibt es bei Ihnen.</translation>
    </message>
    <message>
        <source>another clerk was first, the account exists already, or a conflict waits</source>
        <translation>jemand anderes war schneller, das Konto gibt es schon, oder ein Konflikt wartet</translation>
    </message>
    <message>
        <source>the database or the sync server is away or busy; trying again may help</source>
        <translation>die Datenbank oder der Abgleichserver ist nicht erreichbar oder beschäftigt; ein neuer Versuch kann helfen</translation>
    </message>
    <message>
        <source>no permission, a wrong password or token, or a read-only book</source>
        <translation>keine Berechtigung, ein falsches Passwort oder Token oder ein schreibgeschütztes Buch</translation>
    </message>
    <message>
        <source>the sync server isn&apos;t trusted; nothing was sent to it</source>
        <translation>dem Abgleichserver wird nicht vertraut; es wurde nichts an ihn gesendet</translation>
    </message>
    <message>
        <source>The file “%1” can&apos;t be read.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no token for %1.</source>
        <translation>Für %1 gibt es kein Token.</translation>
    </message>
    <message>
        <source>Give --token-file FILE, or set ACCOUNTDESK_SYNC_TOKEN.</source>
        <translation>Geben Sie --token-file DATEI an oder setzen Sie ACCOUNTDESK_SYNC_TOKEN.</translation>
    </message>
    <message>
        <source>No sync server is named.</source>
        <translation>Es ist kein Abgleichserver genannt.</translation>
    </message>
    <message>
        <source>Give --server URL.</source>
        <translation>Geben Sie --server URL an.</translation>
    </message>
    <message>
        <source>This book is synchronised with %1.</source>
        <translation>Dieses Buch wird mit %1 abgeglichen.</translation>
    </message>
    <message>
        <source>To go over to another server give --restart, and --first-sync to say whose accounts count.</source>
        <translation>Um zu einem anderen Server überzugehen, geben Sie --restart an und mit --first-sync, wessen Konten gelten.</translation>
    </message>
    <message>
        <source>Its certificate: %1, for %2, valid until %3.</source>
        <translation>Sein Zertifikat: %1, für %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Fingerabdruck (SHA-256): %1</translation>
    </message>
    <message>
        <source>Pin: %1</source>
        <translation>Pin: %1</translation>
    </message>
    <message>
        <source>Trusted pin: %1</source>
        <translation>Vertrauter Pin: %1</translation>
    </message>
    <message>
        <source>%1 is trusted from now on, by its pin: %2</source>
        <translation>%1 wird von nun an vertraut, anhand des Pins: %2</translation>
    </message>
    <message>
        <source>Account %1 was changed here and on the server.</source>
        <translation>Konto %1 wurde hier und auf dem Server geändert.</translation>
    </message>
    <message>
        <source>The server rejected account %1: %2</source>
        <translation>Der Server hat das Konto %1 zurückgewiesen: %2</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… und weitere.</translation>
    </message>
    <message>
        <source>Decide on them in AccountDesk&apos;s window.</source>
        <translation>Entscheiden Sie darüber im Fenster von AccountDesk.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner. Then give --restart, and --first-sync to say whose accounts count.</source>
        <translation>Fragen Sie den Betreiber des Servers. Geben Sie dann --restart an und mit --first-sync, wessen Konten gelten.</translation>
    </message>
    <message>
        <source>Trust a server that nobody vouches for at the first contact, and print its pin. Compare it with the one that the server&apos;s owner has.</source>
        <translation>Beim ersten Kontakt einem Server vertrauen, für den niemand bürgt, und seinen Pin ausgeben. Vergleichen Sie ihn mit dem, den der Betreiber des Servers hat.</translation>
    </message>
    <message>
        <source>A file whose first line is the token. Otherwise it is taken from ACCOUNTDESK_SYNC_TOKEN or the keychain.</source>
        <translation>Eine Datei, deren erste Zeile das Token ist. Sonst wird es aus ACCOUNTDESK_SYNC_TOKEN oder dem Schlüsselbund genommen.</translation>
    </message>
    <message>
        <source>What counts where both sides have an account that differs, at the first sync: ask (default; it becomes a conflict), mine or theirs.</source>
        <translation>Was beim ersten Abgleich gilt, wo beide Seiten ein Konto haben, das sich unterscheidet: ask (Vorgabe; es wird ein Konflikt), mine (meines) oder theirs (das des Servers).</translation>
    </message>
    <message>
        <source>Begin anew, with another server or with one that came back from a backup: all accounts are compared as at the first sync.</source>
        <translation>Neu beginnen, mit einem anderen Server oder mit einem, der aus einer Sicherung zurückkam: Alle Konten werden wie beim ersten Abgleich verglichen.</translation>
    </message>
    <message>
        <source>Bring the book and a sync server together. Ends with 3 when accounts that were changed on both sides wait for a decision.</source>
        <translation>Das Buch mit einem Abgleichserver zusammenführen. Endet mit 3, wenn Konten, die auf beiden Seiten geändert wurden, auf eine Entscheidung warten.</translation>
    </message>
    <message>
        <source>CSV, between thousands: none, point, comma, apostrophe or space.</source>
        <translation>CSV, zwischen Tausendern: none (nichts), point (Punkt), comma (Komma), apostrophe (Apostroph) oder space (Leerzeichen).</translation>
    </message>
    <message>
        <source>CSV, around a text: double or single (quotes).</source>
        <translation>CSV, um einen Text: double (doppelte Anführungszeichen) oder single (einfache).</translation>
    </message>
    <message>
        <source>Element %1: %2</source>
        <translation>Element %1: %2</translation>
    </message>
    <message>
        <source>--%1 is for CSV, and this is JSON.</source>
        <translation>--%1 gilt für CSV, und dies ist JSON.</translation>
    </message>
    <message>
        <source>Leave it out, or give --format csv.</source>
        <translation>Lassen Sie es weg, oder geben Sie --format csv an.</translation>
    </message>
    <message>
        <source>--csv and --json exclude each other.</source>
        <translation>--csv und --json schließen einander aus.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>CSV: comma (default), semicolon, tab or pipe.</source>
        <translation>CSV: comma (Komma, Vorgabe), semicolon (Semikolon), tab (Tabulator) oder pipe (senkrechter Strich).</translation>
    </message>
    <message>
        <source>CSV, around a text that needs it: double (default) or single (quotes).</source>
        <translation>CSV, um einen Text, der es braucht: double (doppelte Anführungszeichen, Vorgabe) oder single (einfache).</translation>
    </message>
    <message>
        <source>CSV: utf-8 (default), utf-8-bom, utf-16le, utf-16be or windows-1252.</source>
        <translation>CSV: utf-8 (Vorgabe), utf-8-bom, utf-16le, utf-16be oder windows-1252.</translation>
    </message>
    <message>
        <source>CSV: point (default) or comma.</source>
        <translation>CSV: point (Punkt, Vorgabe) oder comma (Komma).</translation>
    </message>
    <message>
        <source>CSV, between thousands: none (default), point, comma, apostrophe or space.</source>
        <translation>CSV, zwischen Tausendern: none (nichts, Vorgabe), point (Punkt), comma (Komma), apostrophe (Apostroph) oder space (Leerzeichen).</translation>
    </message>
    <message>
        <source>CSV: leave out the line with the columns&apos; names.</source>
        <translation>CSV: Die Zeile mit den Namen der Spalten weglassen.</translation>
    </message>
    <message>
        <source>csv or json; otherwise the file&apos;s name tells, and standard output gets CSV.</source>
        <translation>csv oder json; sonst sagt es der Name der Datei, und die Standardausgabe bekommt CSV.</translation>
    </message>
    <message>
        <source>Take accounts in from CSV or JSON. All good rows are taken in, or nothing when it is stopped. How a CSV file is written is found out, as far as no option says it.</source>
        <translation>Konten aus CSV oder JSON übernehmen. Alle guten Zeilen werden übernommen, oder nichts, wenn der Import angehalten wird. Wie eine CSV-Datei geschrieben ist, wird herausgefunden, soweit es keine Option sagt.</translation>
    </message>
    <message>
        <source>CSV: which column holds what, as in account=1,name=Customer,paid=Paid,due=4; parent and extra, too.</source>
        <translation>CSV: welche Spalte was enthält, wie in account=1,name=Kunde,paid=Bezahlt,due=4; auch parent und extra.</translation>
    </message>
    <message>
        <source>Write account=, name=, paid=, due=, parent= or extra= and a column&apos;s number or name.</source>
        <translation>Schreiben Sie account=, name=, paid=, due=, parent= oder extra= und die Nummer oder den Namen einer Spalte.</translation>
    </message>
    <message>
        <source>The sync server, such as https://books.example:8443. Once is enough: the book remembers it. An administrator may have set it, too.</source>
        <translation>Der Abgleichserver, etwa https://books.example:8443. Einmal genügt: Das Buch merkt ihn sich. Auch die Verwaltung des Rechners kann ihn festgelegt haben.</translation>
    </message>
    <message>
        <source>A key of the server to trust, in this run; may be repeated. Otherwise what was trusted before counts and what an administrator has set, or the system&apos;s authorities.</source>
        <translation>Ein Schlüssel des Servers, dem in diesem Lauf vertraut wird; darf wiederholt werden. Sonst gilt, welchem bisher vertraut wurde und welchen die Verwaltung des Rechners festgelegt hat, oder es gelten die Zertifizierungsstellen des Systems.</translation>
    </message>
    <message>
        <source>The book: a database URL or an SQLite file. Otherwise ACCOUNTDESK_DB names it, or what the administrator has set.</source>
        <translation>Das Buch: eine Datenbank-URL oder eine SQLite-Datei. Sonst nennt es ACCOUNTDESK_DB, oder es gilt, was die Verwaltung des Rechners festgelegt hat.</translation>
    </message>
    <message>
        <source>Not needed here, and ignored in the URL: %1.</source>
        <translation>Hier nicht nötig und in der URL nicht beachtet: %1.</translation>
    </message>
    <message>
        <source>Account ID “%1” is now “%2”.</source>
        <translation>Die Konto-ID „%1“ ist jetzt „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more ID(s)</source>
        <translation>
            <numerusform>… und %n weitere ID</numerusform>
            <numerusform>… und %n weitere IDs</numerusform>
        </translation>
    </message>
    <message>
        <source>Account “%1” has an ID that can&apos;t be used. %2 Give it another one: accountdesk-cli rename “%1” NEW-ID</source>
        <translation>Konto „%1“ hat eine ID, die sich nicht verwenden lässt. %2 Geben Sie ihm eine andere: accountdesk-cli rename „%1“ NEUE-ID</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more account(s)</source>
        <translation>
            <numerusform>… und %n weiteres Konto</numerusform>
            <numerusform>… und %n weitere Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>AccountDesk can restore a book in a file only.</source>
        <translation>AccountDesk kann nur ein Buch in einer Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>Use the tool of the database server.</source>
        <translation>Nehmen Sie das Werkzeug des Datenbankservers.</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>Die alte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>A backup of a book.</source>
        <translation>Eine Sicherung eines Buches.</translation>
    </message>
    <message>
        <source>Put a copy of a backup in the place of the book&apos;s file, which nobody may have open. The old file is kept under another name, with its log.</source>
        <translation>Setzt eine Kopie einer Sicherung an die Stelle der Datei des Buches, die niemand geöffnet haben darf. Die alte Datei bleibt mit ihrem Protokoll unter einem anderen Namen erhalten.</translation>
    </message>
    <message>
        <source>The change may have been saved, or not.</source>
        <translation>Vielleicht wurde die Änderung gespeichert, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The change wasn&apos;t saved.</source>
        <translation>Die Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Look at the account&apos;s history before you try again.</source>
        <translation>Sehen Sie sich die Historie des Kontos an, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again once the server can be reached.</source>
        <translation>Versuchen Sie es noch einmal, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Account %1 is open.</source>
        <translation>Konto %1 ist offen.</translation>
    </message>
    <message>
        <source>There is no closed account %1.</source>
        <translation>Es gibt kein geschlossenes Konto %1.</translation>
    </message>
    <message>
        <source>See which accounts are closed with list --closed.</source>
        <translation>list --closed zeigt, welche Konten geschlossen sind.</translation>
    </message>
    <message>
        <source>There is no account “%1” whose ID can&apos;t be used.</source>
        <translation>Es gibt kein Konto „%1“, dessen ID sich nicht verwenden lässt.</translation>
    </message>
    <message>
        <source>Only such accounts can be renamed; migrate lists them.</source>
        <translation>Nur solche Konten lassen sich umbenennen; migrate listet sie auf.</translation>
    </message>
    <message>
        <source>Close an account. Its history stays, and reopen brings it back.</source>
        <translation>Schließt ein Konto. Seine Historie bleibt, und reopen holt es zurück.</translation>
    </message>
    <message>
        <source>Reopen closed accounts as they were, and print their balances. All of them or none.</source>
        <translation>Öffnet geschlossene Konten wieder, wie sie waren, und gibt ihre Salden aus. Alle oder keines.</translation>
    </message>
    <message>
        <source>The ID as another program stored it.</source>
        <translation>Die ID, wie ein anderes Programm sie gespeichert hat.</translation>
    </message>
    <message>
        <source>The ID that the account gets.</source>
        <translation>Die ID, die das Konto bekommt.</translation>
    </message>
    <message>
        <source>Give an account whose ID can&apos;t be used another ID and print it. Its history stays.</source>
        <translation>Gibt einem Konto, dessen ID sich nicht verwenden lässt, eine andere ID und gibt es aus. Seine Historie bleibt.</translation>
    </message>
    <message>
        <source>What was asked for is done nevertheless. Don&apos;t run it again.</source>
        <translation>Was verlangt war, ist trotzdem getan. Führen Sie es nicht noch einmal aus.</translation>
    </message>
    <message>
        <source>--encoding doesn&apos;t know “%1”.</source>
        <translation>--encoding kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>“accountdesk-cli import --encoding list -” names all that it knows.</source>
        <translation>„accountdesk-cli import --encoding list -“ nennt alle, die es kennt.</translation>
    </message>
    <message>
        <source>CSV: such as utf-8, windows-1250, shift-jis or cp850; list prints them all.</source>
        <translation>CSV: etwa utf-8, windows-1250, shift-jis oder cp850; list nennt alle.</translation>
    </message>
    <message>
        <source>CSV, how negative amounts are written: any, minus, behind (12.50-) or parentheses.</source>
        <translation>CSV, wie negative Beträge geschrieben sind: any (beliebig), minus, behind (12.50-) oder parentheses (in Klammern).</translation>
    </message>
    <message>
        <source>CSV: the currency of the amounts; others are refused.</source>
        <translation>CSV: die Währung der Beträge; andere werden abgelehnt.</translation>
    </message>
    <message>
        <source>CSV: the number of the line that names the columns; those above are left out.</source>
        <translation>CSV: die Nummer der Zeile mit den Spaltennamen; die darüber werden ausgelassen.</translation>
    </message>
    <message>
        <source>CSV: lines to leave out, as in 1-3,120.</source>
        <translation>CSV: Zeilen, die ausgelassen werden, wie in 1-3,120.</translation>
    </message>
    <message>
        <source>CSV, rows that look like totals: refuse (default), skip or accounts.</source>
        <translation>CSV, Zeilen, die wie Summen aussehen: refuse (ablehnen, Vorgabe), skip (auslassen) oder accounts (Konten).</translation>
    </message>
    <message>
        <source>--skip-lines doesn&apos;t understand “%1”.</source>
        <translation>--skip-lines versteht „%1“ nicht.</translation>
    </message>
    <message>
        <source>Write line numbers and ranges, as in 1-3,120.</source>
        <translation>Schreiben Sie Zeilennummern und Bereiche, wie in 1-3,120.</translation>
    </message>
    <message>
        <source>The file has no column “%1”, or more than one.</source>
        <translation>Die Datei hat keine Spalte „%1“ oder mehr als eine.</translation>
    </message>
    <message>
        <source>Give the column&apos;s number. The columns are: %1.</source>
        <translation>Geben Sie die Nummer der Spalte an. Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>Say the encoding, as in --encoding windows-1252; --encoding list prints all names.</source>
        <translation>Geben Sie die Kodierung an, wie in --encoding windows-1252; --encoding list nennt alle Namen.</translation>
    </message>
    <message>
        <source>Say it: --delimiter comma, semicolon, tab or pipe.</source>
        <translation>Geben Sie es an: --delimiter comma, semicolon, tab oder pipe.</translation>
    </message>
    <message>
        <source>Say where the columns are named: --header-line NUMBER, or --no-header.</source>
        <translation>Geben Sie an, wo die Spalten benannt sind: --header-line NUMMER oder --no-header.</translation>
    </message>
    <message>
        <source>Say which column holds what, as in --map account=1,name=2,paid=3,due=4.</source>
        <translation>Geben Sie an, welche Spalte was enthält, wie in --map account=1,name=2,paid=3,due=4.</translation>
    </message>
    <message>
        <source>--decimal point or comma, and --thousands, say how amounts are written.</source>
        <translation>--decimal point oder comma und --thousands sagen, wie Beträge geschrieben sind.</translation>
    </message>
    <message>
        <source>--currency CODE takes amounts of one currency and refuses the others.</source>
        <translation>--currency CODE nimmt Beträge einer Währung und lehnt die anderen ab.</translation>
    </message>
    <message>
        <source>--totals skip leaves such rows out, --totals accounts imports them.</source>
        <translation>--totals skip lässt solche Zeilen aus, --totals accounts importiert sie.</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>Kodierung: %1</translation>
    </message>
    <message>
        <source>Delimiter: %1</source>
        <translation>Trennzeichen: %1</translation>
    </message>
    <message>
        <source>Header: in line %1</source>
        <translation>Kopfzeile: in Zeile %1</translation>
    </message>
    <message>
        <source>Header: none</source>
        <translation>Kopfzeile: keine</translation>
    </message>
    <message>
        <source>Decimal sign: %1</source>
        <translation>Dezimalzeichen: %1</translation>
    </message>
    <message>
        <source>Thousands separator: %1</source>
        <translation>Tausendertrennzeichen: %1</translation>
    </message>
    <message>
        <source>Currency: %1</source>
        <translation>Währung: %1</translation>
    </message>
    <message>
        <source>Column %1: %2 (%3)</source>
        <translation>Spalte %1: %2 (%3)</translation>
    </message>
    <message>
        <source>done, but the output couldn&apos;t be written: don&apos;t run it again</source>
        <translation>getan, aber die Ausgabe ließ sich nicht schreiben: nicht noch einmal ausführen</translation>
    </message>
    <message>
        <source>Columns that are not used: %1.</source>
        <translation>Spalten, die nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>Files aren&apos;t written in %1.</source>
        <translation>Dateien werden nicht in %1 geschrieben.</translation>
    </message>
    <message>
        <source>--encoding knows: %1.</source>
        <translation>--encoding kennt: %1.</translation>
    </message>
    <message>
        <source>Only count what would be done; where there is no book, as if it were empty.</source>
        <translation>Zählt nur, was getan würde; wo es kein Buch gibt, als wäre es leer.</translation>
    </message>
    <message>
        <source>Closed accounts as they were when they were closed, instead of open ones.</source>
        <translation>Geschlossene Konten, wie sie beim Schließen waren, statt der offenen.</translation>
    </message>
    <message>
        <source>Nobody answers: the work is given up. Unless its last step had begun already, nothing was changed.</source>
        <translation>Niemand antwortet: Die Arbeit wird aufgegeben. Wenn ihr letzter Schritt nicht schon begonnen hatte, wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server&apos;s account “%1” was left out: its ID, or that of the account it belongs to, can&apos;t be used.</source>
        <translation>Das Konto „%1“ des Servers wurde ausgelassen: Seine ID oder die des Kontos, zu dem es gehört, lässt sich nicht verwenden.</translation>
    </message>
</context>
<context>
    <name>accountdesk::core</name>
    <message>
        <source>An account id is printable text, such as ACCT200.</source>
        <translation>Eine Kontonummer ist druckbarer Text, zum Beispiel ACCT200.</translation>
    </message>
    <message>
        <source>The account id “%1” has half of a character (%2) in it.</source>
        <translation>In der Kontonummer „%1“ steht ein halbes Zeichen (%2).</translation>
    </message>
    <message>
        <source>The account id “%1” has a control character (%2) in it.</source>
        <translation>In der Kontonummer „%1“ steht ein Steuerzeichen (%2).</translation>
    </message>
    <message>
        <source>The account id “%1” has a character (%2) that can&apos;t be seen.</source>
        <translation>In der Kontonummer „%1“ steht ein Zeichen (%2), das man nicht sehen kann.</translation>
    </message>
    <message>
        <source>The account id is empty.</source>
        <translation>Die Kontonummer ist leer.</translation>
    </message>
    <message>
        <source>An account id has 1 to %1 characters.</source>
        <translation>Eine Kontonummer hat 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>The account id “%1” has %2 characters; %3 are the most.</source>
        <translation>Die Kontonummer „%1“ hat %2 Zeichen; höchstens %3 sind möglich.</translation>
    </message>
    <message>
        <source>Choose a shorter id.</source>
        <translation>Wählen Sie eine kürzere Kontonummer.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The amount is empty.</source>
        <translation>Der Betrag ist leer.</translation>
    </message>
    <message>
        <source>An amount of nothing is written as 0.</source>
        <translation>Ein Betrag von nichts wird als 0 geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is written with an exponent.</source>
        <translation>„%1“ ist mit einem Exponenten geschrieben.</translation>
    </message>
    <message>
        <source>Write all digits of the amount.</source>
        <translation>Schreiben Sie alle Ziffern des Betrags.</translation>
    </message>
    <message>
        <source>“%1” has a thousands separator where none belongs.</source>
        <translation>„%1“ hat ein Tausenderzeichen, wo keines hingehört.</translation>
    </message>
    <message>
        <source>Write it as in %1, or without separators.</source>
        <translation>Schreiben Sie ihn wie in %1, oder ohne Tausenderzeichen.</translation>
    </message>
    <message>
        <source>“%1” has more than two decimals.</source>
        <translation>„%1“ hat mehr als zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>Round it to cents.</source>
        <translation>Runden Sie auf Cent.</translation>
    </message>
    <message>
        <source>“%1” is more than the book can hold.</source>
        <translation>„%1“ ist mehr, als das Buch aufnehmen kann.</translation>
    </message>
    <message>
        <source>The largest amount is %1.</source>
        <translation>Der größte mögliche Betrag ist %1.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>Write it as in %1.</source>
        <translation>Schreiben Sie ihn wie in %1.</translation>
    </message>
    <message>
        <source>It isn&apos;t valid JSON (byte %1).</source>
        <translation>Das ist kein gültiges JSON (Byte %1).</translation>
    </message>
    <message>
        <source>It isn&apos;t a JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It has a text with characters that can&apos;t be stored.</source>
        <translation>Ein Text darin hat Zeichen, die sich nicht speichern lassen.</translation>
    </message>
    <message>
        <source>Two members of an object have the same name.</source>
        <translation>Zwei Felder eines Objekts haben denselben Namen.</translation>
    </message>
    <message>
        <source>It is nested deeper than %1 levels.</source>
        <translation>Sie ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>It has more than %1 values.</source>
        <translation>Es hat mehr als %1 Werte.</translation>
    </message>
</context>
<context>
    <name>accountdesk::exchange</name>
    <message>
        <source>The rows that can&apos;t be taken in can&apos;t be kept: the disk for temporary files is full.</source>
        <translation>Die Zeilen, die nicht übernommen werden können, lassen sich nicht aufheben: Die Platte für temporäre Dateien ist voll.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written.</source>
        <translation>„%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>An older file of that name is unchanged.</source>
        <translation>Eine ältere Datei dieses Namens ist unverändert.</translation>
    </message>
    <message>
        <source>“%1” has a currency or other text beside the amount.</source>
        <translation>„%1“ hat eine Währung oder anderen Text neben dem Betrag.</translation>
    </message>
    <message>
        <source>Leave the number alone in its cell.</source>
        <translation>Lassen Sie in der Zelle nur die Zahl stehen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an amount with the file&apos;s decimal sign and thousands separator.</source>
        <translation>„%1“ ist kein Betrag mit dem Dezimalzeichen und dem Tausenderzeichen der Datei.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This isn&apos;t a text file.</source>
        <translation>Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>If it is a spreadsheet, save it as CSV there and choose that file.</source>
        <translation>Wenn es eine Tabellenkalkulation ist, speichern Sie sie dort als CSV und wählen Sie jene Datei.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read twice.</source>
        <translation>Die Datei lässt sich nicht zweimal lesen.</translation>
    </message>
    <message>
        <source>Save it to a disk first.</source>
        <translation>Speichern Sie sie zuerst auf einer Platte.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>A text has bytes that are no characters in the file&apos;s encoding.</source>
        <translation>In einem Text stehen Bytes, die in der Kodierung der Datei keine Zeichen sind.</translation>
    </message>
    <message>
        <source>It isn&apos;t known which column holds the account and which an amount or the name.</source>
        <translation>Es ist nicht klar, welche Spalte das Konto enthält und welche einen Betrag oder den Namen.</translation>
    </message>
    <message>
        <source>Say which column is which.</source>
        <translation>Sagen Sie, welche Spalte was enthält.</translation>
    </message>
    <message>
        <source>Text follows a closing quote; a quote inside of a quoted cell has to be doubled.</source>
        <translation>Nach einem schließenden Anführungszeichen folgt Text; ein Anführungszeichen in einer Zelle mit Anführungszeichen wird verdoppelt.</translation>
    </message>
    <message>
        <source>A quote is opened in this row and never closed.</source>
        <translation>In dieser Zeile beginnt ein Anführungszeichen, das nirgends endet.</translation>
    </message>
    <message>
        <source>The row is longer than %1 KiB; perhaps a closing quote is missing.</source>
        <translation>Die Zeile ist länger als %1 KiB; vielleicht fehlt ein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>The row has more than %1 cells.</source>
        <translation>Die Zeile hat mehr als %1 Zellen.</translation>
    </message>
    <message>
        <source>The row has %1 cells; %2 are needed.</source>
        <translation>Die Zeile hat %1 Zellen; nötig sind %2.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the file&apos;s first one has %2; perhaps quotes are missing around a text.</source>
        <translation>Die Zeile hat %1 Zellen, die erste der Datei %2; vielleicht fehlen Anführungszeichen um einen Text.</translation>
    </message>
    <message>
        <source>The account is missing.</source>
        <translation>Das Konto fehlt.</translation>
    </message>
    <message>
        <source>The account id is longer than %1 characters.</source>
        <translation>Die Kontonummer ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>The file can&apos;t be written: the disk is full or not writable.</source>
        <translation>Die Datei lässt sich nicht schreiben: Die Platte ist voll oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Make room or choose another folder, and try again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Windows-1252 has no character “%1” (U+%2), which stands in the accounts.</source>
        <translation>Windows-1252 hat kein Zeichen „%1“ (U+%2), das in den Konten vorkommt.</translation>
    </message>
    <message>
        <source>Choose UTF-8 as the encoding.</source>
        <translation>Wählen Sie UTF-8 als Kodierung.</translation>
    </message>
    <message>
        <source>This computer&apos;s Qt can&apos;t write Windows-1252.</source>
        <translation>Das Qt dieses Rechners kann Windows-1252 nicht schreiben.</translation>
    </message>
    <message>
        <source>The delimiter has to be a comma, a semicolon, a tab or a bar.</source>
        <translation>Das Trennzeichen muss ein Komma, ein Semikolon, ein Tabulator oder ein senkrechter Strich sein.</translation>
    </message>
    <message>
        <source>The quote has to be &quot; or &apos;.</source>
        <translation>Das Anführungszeichen muss &quot; oder &apos; sein.</translation>
    </message>
    <message>
        <source>The thousands separator has to be a point, a comma, an apostrophe or a space.</source>
        <translation>Das Tausenderzeichen muss ein Punkt, ein Komma, ein Apostroph oder ein Leerzeichen sein.</translation>
    </message>
    <message>
        <source>The thousands separator and the decimal sign have to differ.</source>
        <translation>Tausenderzeichen und Dezimalzeichen müssen verschieden sein.</translation>
    </message>
    <message>
        <source>Check the folder, your rights in it and the room on the disk, or choose another one.</source>
        <translation>Prüfen Sie den Ordner, Ihre Rechte darin und den Platz auf der Platte, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be opened.</source>
        <translation>„%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name and whether you may read the file.</source>
        <translation>Prüfen Sie den Namen und ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>The disk for temporary files is full.</source>
        <translation>Die Platte für temporäre Dateien ist voll.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>The account&apos;s id isn&apos;t a text.</source>
        <translation>Die Kontonummer ist kein Text.</translation>
    </message>
    <message>
        <source>The name isn&apos;t a text.</source>
        <translation>Der Name ist kein Text.</translation>
    </message>
    <message>
        <source>It begins with neither a list nor an object.</source>
        <translation>Sie beginnt weder mit einer Liste noch mit einem Objekt.</translation>
    </message>
    <message>
        <source>A comma or the end is missing.</source>
        <translation>Ein Komma oder das Ende fehlt.</translation>
    </message>
    <message>
        <source>An account&apos;s id is missing.</source>
        <translation>Die Nummer eines Kontos fehlt.</translation>
    </message>
    <message>
        <source>A colon is missing.</source>
        <translation>Ein Doppelpunkt fehlt.</translation>
    </message>
    <message>
        <source>It is nested deeper than %1 levels.</source>
        <translation>Sie ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>A number is longer than any amount.</source>
        <translation>Eine Zahl ist länger, als ein Betrag sein kann.</translation>
    </message>
    <message>
        <source>A text or number is longer than %1 KiB.</source>
        <translation>Ein Text oder eine Zahl ist länger als %1 KiB.</translation>
    </message>
    <message>
        <source>Something follows after the end.</source>
        <translation>Nach dem Ende folgt noch etwas.</translation>
    </message>
    <message>
        <source>The file isn&apos;t valid JSON in line %1 (byte %2).</source>
        <translation>Die Datei ist in Zeile %1 (Byte %2) kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Correct the file, or export it again where it came from.</source>
        <translation>Berichtigen Sie die Datei, oder exportieren Sie sie dort, woher sie kommt, noch einmal.</translation>
    </message>
    <message>
        <source>This isn&apos;t an account&apos;s object.</source>
        <translation>Das ist kein Objekt eines Kontos.</translation>
    </message>
    <message>
        <source>“%1” stands twice in the account.</source>
        <translation>„%1“ steht zweimal im Konto.</translation>
    </message>
    <message>
        <source>“acctid” differs from the account that the object stands for.</source>
        <translation>„acctid“ weicht von dem Konto ab, für das das Objekt steht.</translation>
    </message>
    <message>
        <source>The name has a NUL character in it.</source>
        <translation>Im Namen steht ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>Der Name ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read further.</source>
        <translation>Die Datei lässt sich nicht weiter lesen.</translation>
    </message>
    <message>
        <source>Check the disk or copy the file to this computer.</source>
        <translation>Prüfen Sie die Platte, oder kopieren Sie die Datei auf diesen Rechner.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 and try again.</source>
        <translation>Speichern Sie die Datei als UTF-8 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The book is unchanged.</source>
        <translation>Das Buch ist unverändert.</translation>
    </message>
    <message>
        <source>A part may have gone into it.</source>
        <translation>Ein Teil kann dort schon angekommen sein.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an account&apos;s id.</source>
        <translation>„%1“ ist keine Kontonummer.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an object.</source>
        <translation>„%1“ ist kein Objekt.</translation>
    </message>
    <message>
        <source>“%1”: An account can&apos;t belong to itself.</source>
        <translation>„%1“: Ein Konto kann nicht zu sich selbst gehören.</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 KiB.</source>
        <translation>„%1“ ist länger als %2 KiB.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>“%1” (column %2)</source>
        <translation>„%1“ (Spalte %2)</translation>
    </message>
    <message>
        <source>It isn&apos;t known what these columns of amounts hold: %1.</source>
        <translation>Es ist nicht klar, was diese Spalten mit Beträgen enthalten: %1.</translation>
    </message>
    <message>
        <source>More than one column could hold the same: %1.</source>
        <translation>Mehr als eine Spalte könnte dasselbe enthalten: %1.</translation>
    </message>
    <message>
        <source>It isn&apos;t known which column holds the account.</source>
        <translation>Es ist nicht klar, welche Spalte das Konto enthält.</translation>
    </message>
    <message>
        <source>It isn&apos;t known which column holds the name, what is paid or what is due.</source>
        <translation>Es ist nicht klar, welche Spalte den Namen, das Bezahlte oder das Fällige enthält.</translation>
    </message>
    <message>
        <source>The file has one column only. Perhaps another sign separates its columns.</source>
        <translation>Die Datei hat nur eine Spalte. Vielleicht trennt ein anderes Zeichen ihre Spalten.</translation>
    </message>
    <message>
        <source>“%1” is written with an exponent.</source>
        <translation>„%1“ ist mit einem Exponenten geschrieben.</translation>
    </message>
    <message>
        <source>Write all digits of the amount.</source>
        <translation>Schreiben Sie alle Ziffern des Betrags.</translation>
    </message>
    <message>
        <source>“%1” is marked as debit or credit, and it isn&apos;t known which of them the customer owes.</source>
        <translation>„%1“ ist als Soll oder Haben gekennzeichnet, und es ist nicht klar, welches davon der Kunde schuldet.</translation>
    </message>
    <message>
        <source>Write amounts with a sign.</source>
        <translation>Schreiben Sie Beträge mit Vorzeichen.</translation>
    </message>
    <message>
        <source>“%1” has two signs.</source>
        <translation>„%1“ hat zwei Vorzeichen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t in the file&apos;s currency, %2.</source>
        <translation>„%1“ ist nicht in der Währung der Datei, %2.</translation>
    </message>
    <message>
        <source>“%1” may have three decimals or a thousands separator.</source>
        <translation>„%1“ kann drei Dezimalstellen oder ein Tausendertrennzeichen haben.</translation>
    </message>
    <message>
        <source>Choose the decimal sign.</source>
        <translation>Wählen Sie das Dezimalzeichen.</translation>
    </message>
    <message>
        <source>The file has amounts in more than one currency: %1.</source>
        <translation>Die Datei hat Beträge in mehr als einer Währung: %1.</translation>
    </message>
    <message>
        <source>It isn&apos;t clear in which encoding the file is.</source>
        <translation>Es ist nicht klar, welche Kodierung die Datei hat.</translation>
    </message>
    <message>
        <source>It isn&apos;t known what separates the file&apos;s columns.</source>
        <translation>Es ist nicht klar, was die Spalten der Datei trennt.</translation>
    </message>
    <message>
        <source>It isn&apos;t clear whether the first line names the columns.</source>
        <translation>Es ist nicht klar, ob die erste Zeile die Spalten benennt.</translation>
    </message>
    <message>
        <source>“%1” looks like a total or remark, not like an account.</source>
        <translation>„%1“ sieht wie eine Summe oder Anmerkung aus, nicht wie ein Konto.</translation>
    </message>
    <message>
        <source>Names that were NULL and are taken in as empty: %1.</source>
        <translation>Namen, die NULL waren und leer übernommen werden: %1.</translation>
    </message>
    <message>
        <source>The account is missing: “%1” stands for no value.</source>
        <translation>Das Konto fehlt: „%1“ steht für keinen Wert.</translation>
    </message>
    <message>
        <source>“%1” is a number that a spreadsheet has shortened; the account&apos;s id can&apos;t be known. Format its column there as text and save the file again.</source>
        <translation>„%1“ ist eine Zahl, die eine Tabellenkalkulation gekürzt hat; die Konto-ID lässt sich nicht erkennen. Formatieren Sie die Spalte dort als Text, und speichern Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The name is missing: “%1” stands for no value.</source>
        <translation>Der Name fehlt: „%1“ steht für keinen Wert.</translation>
    </message>
    <message>
        <source>“%1” is %2, not an amount.</source>
        <translation>„%1“ ist %2, kein Betrag.</translation>
    </message>
    <message>
        <source>“%1” is a book, not a file with accounts to import.</source>
        <translation>„%1“ ist ein Buch, keine Datei mit Konten zum Importieren.</translation>
    </message>
    <message>
        <source>Open it as a book, or export its accounts to a CSV file first.</source>
        <translation>Öffnen Sie es als Buch, oder exportieren Sie seine Konten zuerst in eine CSV-Datei.</translation>
    </message>
    <message>
        <source>The file&apos;s amounts are in %1, and the book&apos;s in %2.</source>
        <translation>Die Beträge der Datei sind in %1, die des Buches in %2.</translation>
    </message>
    <message>
        <source>Import the file into a book of its currency.</source>
        <translation>Importieren Sie die Datei in ein Buch ihrer Währung.</translation>
    </message>
    <message>
        <source>The book&apos;s currency becomes %1, as the file&apos;s is.</source>
        <translation>Die Währung des Buches wird %1, wie die der Datei.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be an account&apos;s id: a program wrote it in place of one.</source>
        <translation>„%1“ kann keine Konto-ID sein: Ein Programm hat es an deren Stelle geschrieben.</translation>
    </message>
    <message>
        <source>It isn&apos;t known what the amounts named “%1” are.</source>
        <translation>Es ist nicht klar, was die Beträge namens „%1“ sind.</translation>
    </message>
    <message>
        <source>Name what was paid “paid” and what is due “due”, and the account “acctid”.</source>
        <translation>Nennen Sie das Bezahlte „paid“, das Fällige „due“ und das Konto „acctid“.</translation>
    </message>
    <message>
        <source>The account is in the text twice.</source>
        <translation>Das Konto steht zweimal im Text.</translation>
    </message>
    <message>
        <source>This computer can&apos;t read the encoding %1.</source>
        <translation>Dieser Computer kann die Kodierung %1 nicht lesen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::storage</name>
    <message>
        <source>A token&apos;s name has 1 to %1 printable characters.</source>
        <translation>Der Name eines Zugangsschlüssels hat 1 bis %1 druckbare Zeichen.</translation>
    </message>
    <message>
        <source>Name the clerk or the computer that uses it.</source>
        <translation>Nennen Sie, wer oder welcher Rechner ihn benutzt.</translation>
    </message>
    <message>
        <source>There is a token with the name “%1” already, or there was one.</source>
        <translation>Einen Zugangsschlüssel mit dem Namen „%1“ gibt es schon, oder es gab ihn.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose another name, so that the history tells them apart.</source>
        <translation>Wählen Sie einen anderen Namen, damit der Verlauf sie unterscheidet.</translation>
    </message>
    <message>
        <source>There is no token “%1” that could be revoked.</source>
        <translation>Es gibt keinen Zugangsschlüssel „%1“, der gesperrt werden könnte.</translation>
    </message>
    <message>
        <source>“token list” shows their names.</source>
        <translation>„token list“ zeigt ihre Namen.</translation>
    </message>
    <message>
        <source>The database&apos;s totals can&apos;t be read.</source>
        <translation>Die Summen der Datenbank lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>A currency&apos;s label has 1 to %1 printable characters.</source>
        <translation>Das Währungszeichen hat 1 bis %1 druckbare Zeichen.</translation>
    </message>
    <message>
        <source>Write USD, €, or what you print on your bills.</source>
        <translation>Schreiben Sie EUR, € oder was auf Ihren Rechnungen steht.</translation>
    </message>
    <message>
        <source>There is an account %1 already.</source>
        <translation>Es gibt schon ein Konto %1.</translation>
    </message>
    <message>
        <source>Choose another id, or change that account.</source>
        <translation>Wählen Sie eine andere Kontonummer, oder ändern Sie jenes Konto.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Es gibt kein Konto %1.</translation>
    </message>
    <message>
        <source>Check the id; another clerk may have closed the account.</source>
        <translation>Prüfen Sie die Kontonummer; vielleicht hat jemand anderes das Konto geschlossen.</translation>
    </message>
    <message>
        <source>Shorten it and try again.</source>
        <translation>Kürzen Sie den Text und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A text holds half a character, which can&apos;t be stored.</source>
        <translation>In einem Text steht ein halbes Zeichen; das lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Geben Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 would come to owe more than an account can hold.</source>
        <translation>%1 würde mehr schulden, als ein Konto aufnehmen kann.</translation>
    </message>
    <message>
        <source>%1 would come to have paid more than an account can hold.</source>
        <translation>%1 hätte dann mehr bezahlt, als ein Konto aufnehmen kann.</translation>
    </message>
    <message>
        <source>The largest amount is %1.</source>
        <translation>Der größte mögliche Betrag ist %1.</translation>
    </message>
    <message>
        <source>The name of %1 is longer than %2 characters.</source>
        <translation>Der Name von %1 ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>The memo is longer than %1 characters.</source>
        <translation>Der Vermerk ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>%1 would belong to itself.</source>
        <translation>%1 würde zu sich selbst gehören.</translation>
    </message>
    <message>
        <source>Choose another parent account.</source>
        <translation>Wählen Sie ein anderes übergeordnetes Konto.</translation>
    </message>
    <message>
        <source>There is no account %1, to which %2 is to belong.</source>
        <translation>Es gibt kein Konto %1, zu dem %2 gehören könnte.</translation>
    </message>
    <message>
        <source>Open the parent account first, or choose another one.</source>
        <translation>Legen Sie zuerst das übergeordnete Konto an, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>AccountDesk has not connected, and no password was sent.</source>
        <translation>AccountDesk hat sich nicht verbunden und kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>This system has no list of certificate authorities that AccountDesk knows.</source>
        <translation>Dieses System hat keine Liste von Zertifizierungsstellen, die AccountDesk kennt.</translation>
    </message>
    <message>
        <source>Name the file of the authority that signed the server&apos;s certificate.</source>
        <translation>Nennen Sie die Datei der Stelle, die das Zertifikat des Servers unterschrieben hat.</translation>
    </message>
    <message>
        <source>The file of the certificate authority, “%1”, can&apos;t be read.</source>
        <translation>Die Datei der Zertifizierungsstelle, „%1“, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check its name and whether you may read it.</source>
        <translation>Prüfen Sie ihren Namen und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Rename the file so that it has no semicolon and no braces.</source>
        <translation>Benennen Sie die Datei so um, dass kein Semikolon und keine geschweifte Klammer darin steht.</translation>
    </message>
    <message>
        <source>“%1” is no name of a server.</source>
        <translation>„%1“ ist kein Name eines Servers.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name or its address.</source>
        <translation>Schreiben Sie den Namen oder die Adresse des Servers.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t encrypt the connection, but AccountDesk was told to insist on that.</source>
        <translation>Der Server verschlüsselt die Verbindung nicht; AccountDesk soll aber darauf bestehen.</translation>
    </message>
    <message>
        <source>The connection was closed again.</source>
        <translation>Die Verbindung wurde wieder geschlossen.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator to set up TLS.</source>
        <translation>Bitten Sie den Verwalter des Servers, TLS einzurichten.</translation>
    </message>
    <message>
        <source>The account id “%1” can&apos;t be kept: %2</source>
        <translation>Die Kontonummer „%1“ kann nicht bleiben: %2</translation>
    </message>
    <message>
        <source>The amount “%1” of account “%2” %3 (%4).</source>
        <translation>Der Betrag „%1“ des Kontos „%2“ %3 (%4).</translation>
    </message>
    <message>
        <source>There are more obstacles like these.</source>
        <translation>Es gibt weitere Hindernisse dieser Art.</translation>
    </message>
    <message>
        <source>This database has no table that was made by the CRM.</source>
        <translation>Diese Datenbank hat keine Tabelle, die vom CRM angelegt wurde.</translation>
    </message>
    <message>
        <source>The database has a table “%1” of another program.</source>
        <translation>Die Datenbank hat eine Tabelle „%1“ eines anderen Programms.</translation>
    </message>
    <message>
        <source>before-accountdesk</source>
        <translation>vor-accountdesk</translation>
    </message>
    <message>
        <source>Amounts are kept as exact cents from then on.</source>
        <translation>Beträge werden von da an auf den Cent genau gespeichert.</translation>
    </message>
    <message>
        <source>Each account gets room for a name and further fields, and a revision that grows with each change.</source>
        <translation>Jedes Konto bekommt Platz für einen Namen und weitere Felder und einen Änderungsstand, der mit jeder Änderung wächst.</translation>
    </message>
    <message>
        <source>A history begins, with one line for each account.</source>
        <translation>Eine Historie beginnt, mit einer Zeile für jedes Konto.</translation>
    </message>
    <message>
        <source>The CRM&apos;s table is kept under another name, “account_before_” and the time.</source>
        <translation>Die Tabelle des CRM bleibt unter einem anderen Namen erhalten: „account_before_“ und die Uhrzeit.</translation>
    </message>
    <message>
        <source>The CRM changed accounts after they were looked through.</source>
        <translation>Das CRM hat Konten geändert, nachdem sie durchgesehen wurden.</translation>
    </message>
    <message>
        <source>The database is as it was.</source>
        <translation>Die Datenbank ist, wie sie war.</translation>
    </message>
    <message>
        <source>Look through the accounts again; close the CRM while they are converted.</source>
        <translation>Sehen Sie die Konten noch einmal durch; schließen Sie das CRM, während sie umgewandelt werden.</translation>
    </message>
    <message>
        <source>There is a file “%1” already.</source>
        <translation>Es gibt schon eine Datei „%1“.</translation>
    </message>
    <message>
        <source>Look through the accounts again; the copy gets another name then.</source>
        <translation>Sehen Sie die Konten noch einmal durch; die Kopie bekommt dann einen anderen Namen.</translation>
    </message>
    <message>
        <source>The converted amounts don&apos;t add up to the same sums.</source>
        <translation>Die umgewandelten Beträge ergeben nicht dieselben Summen.</translation>
    </message>
    <message>
        <source>Tell the makers of AccountDesk.</source>
        <translation>Melden Sie das den Entwicklern von AccountDesk.</translation>
    </message>
    <message>
        <source>Converted from the CRM&apos;s table</source>
        <translation>Aus der Tabelle des CRM umgewandelt</translation>
    </message>
    <message>
        <source>The table can&apos;t be converted: %1</source>
        <translation>Die Tabelle lässt sich nicht umwandeln: %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>isn&apos;t a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is larger than an amount can be</source>
        <translation>ist größer, als ein Betrag sein kann</translation>
    </message>
    <message>
        <source>The driver for this kind of database isn&apos;t installed.</source>
        <translation>Der Treiber für diese Art von Datenbank ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package %1 and start AccountDesk again.</source>
        <translation>Installieren Sie das Paket %1 und starten Sie AccountDesk neu.</translation>
    </message>
    <message>
        <source>No file is named.</source>
        <translation>Es ist keine Datei angegeben.</translation>
    </message>
    <message>
        <source>Choose the book&apos;s file.</source>
        <translation>Wählen Sie die Datei des Buches.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>„%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name, or choose another file.</source>
        <translation>Prüfen Sie den Namen, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>A text holds a NUL character, which databases can&apos;t keep.</source>
        <translation>In einem Text steht ein NUL-Zeichen; das können Datenbanken nicht speichern.</translation>
    </message>
    <message>
        <source>Remove it and try again.</source>
        <translation>Entfernen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Examples: sqlite:///book.db, mysql://user@host/database, postgresql://user@host/database.</source>
        <translation>Beispiele: sqlite:///buch.db, mysql://benutzer@rechner/datenbank, postgresql://benutzer@rechner/datenbank.</translation>
    </message>
    <message>
        <source>In the URL, %1 has a “%” without two hexadecimal digits after it.</source>
        <translation>In der URL hat %1 ein „%“, auf das keine zwei Hexadezimalziffern folgen.</translation>
    </message>
    <message>
        <source>Write a percent sign itself as %25.</source>
        <translation>Schreiben Sie das Prozentzeichen selbst als %25.</translation>
    </message>
    <message>
        <source>In the URL, the user or the password has a character with a meaning of its own.</source>
        <translation>In der URL steht im Benutzer oder im Passwort ein Zeichen mit eigener Bedeutung.</translation>
    </message>
    <message>
        <source>Write / as %2F, ? as %3F, @ as %40.</source>
        <translation>Schreiben Sie / als %2F, ? als %3F, @ als %40.</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>der Benutzer</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>das Passwort</translation>
    </message>
    <message>
        <source>In the URL, the host in brackets isn&apos;t an IPv6 address.</source>
        <translation>In der URL ist der Rechner in eckigen Klammern keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>der Rechner</translation>
    </message>
    <message>
        <source>In the URL, the host isn&apos;t a name or an address; an IPv6 address is written in brackets.</source>
        <translation>In der URL ist der Rechner weder ein Name noch eine Adresse; eine IPv6-Adresse steht in eckigen Klammern.</translation>
    </message>
    <message>
        <source>In the URL, the port isn&apos;t a number from 1 to 65535.</source>
        <translation>In der URL ist der Port keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A password stands before an @: user:password@host.</source>
        <translation>Ein Passwort steht vor einem @: benutzer:passwort@rechner.</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>die Datenbank</translation>
    </message>
    <message>
        <source>The URL names no database on the server.</source>
        <translation>Die URL nennt keine Datenbank auf dem Server.</translation>
    </message>
    <message>
        <source>the option “%1”</source>
        <translation>die Option „%1“</translation>
    </message>
    <message>
        <source>In the URL, the option “%1” is unknown.</source>
        <translation>In der URL ist die Option „%1“ unbekannt.</translation>
    </message>
    <message>
        <source>In the URL, an option is unknown.</source>
        <translation>In der URL ist eine Option unbekannt.</translation>
    </message>
    <message>
        <source>In the URL, the option for encryption has an unknown value.</source>
        <translation>In der URL hat die Option für die Verschlüsselung einen unbekannten Wert.</translation>
    </message>
    <message>
        <source>Leave the option out: AccountDesk uses all of Unicode.</source>
        <translation>Lassen Sie die Option weg: AccountDesk nutzt ganz Unicode.</translation>
    </message>
    <message>
        <source>The URL of an SQLite file names no server: three slashes come before the file.</source>
        <translation>Die URL einer SQLite-Datei nennt keinen Server: Vor der Datei stehen drei Schrägstriche.</translation>
    </message>
    <message>
        <source>Write sqlite:///book.db, or sqlite:////home/me/book.db with four slashes for a whole path.</source>
        <translation>Schreiben Sie sqlite:///buch.db, oder sqlite:////home/ich/buch.db mit vier Schrägstrichen für einen ganzen Pfad.</translation>
    </message>
    <message>
        <source>The URL of an SQLite file has no options.</source>
        <translation>Die URL einer SQLite-Datei hat keine Optionen.</translation>
    </message>
    <message>
        <source>Write a ? in a file&apos;s name as %3F.</source>
        <translation>Schreiben Sie ein ? im Dateinamen als %3F.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>The URL is empty.</source>
        <translation>Die URL ist leer.</translation>
    </message>
    <message>
        <source>The URL doesn&apos;t begin with a kind of database and “://”.</source>
        <translation>Die URL beginnt nicht mit einer Art von Datenbank und „://“.</translation>
    </message>
    <message>
        <source>In the URL, “%1” isn&apos;t a kind of database that AccountDesk knows.</source>
        <translation>In der URL ist „%1“ keine Art von Datenbank, die AccountDesk kennt.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>A book in memory</source>
        <translation>Ein Buch im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>AccountDesk can copy a SQLite book only; this one is on a database server.</source>
        <translation>AccountDesk kann nur ein SQLite-Buch kopieren; dieses liegt auf einem Datenbankserver.</translation>
    </message>
    <message>
        <source>Use the server&apos;s own tool, which copies while clerks work: %1.</source>
        <translation>Nehmen Sie das Werkzeug des Servers, das während der Arbeit kopiert: %1.</translation>
    </message>
    <message>
        <source>The copy “%1” can&apos;t be written.</source>
        <translation>Die Kopie „%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The book is unchanged, and so is an older file of that name.</source>
        <translation>Das Buch ist unverändert, ebenso eine ältere Datei dieses Namens.</translation>
    </message>
    <message>
        <source>Check the folder, your rights in it and the room on the disk, or choose another one.</source>
        <translation>Prüfen Sie den Ordner, Ihre Rechte darin und den Platz auf der Platte, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>There are more accounts like these.</source>
        <translation>Es gibt weitere Konten dieser Art.</translation>
    </message>
    <message>
        <source>The account id “%1” can&apos;t be looked up as it is stored.</source>
        <translation>Die Kontonummer „%1“ lässt sich so, wie sie gespeichert ist, nicht nachschlagen.</translation>
    </message>
    <message>
        <source>Account %1 isn&apos;t what the last line of its history says.</source>
        <translation>Konto %1 ist nicht so, wie die letzte Zeile seiner Historie sagt.</translation>
    </message>
    <message>
        <source>Account %1 is missing, though its history doesn&apos;t say that it was closed.</source>
        <translation>Konto %1 fehlt, obwohl seine Historie nicht sagt, dass es geschlossen wurde.</translation>
    </message>
    <message>
        <source>Account %1 belongs to an account that isn&apos;t there.</source>
        <translation>Konto %1 gehört zu einem Konto, das es nicht gibt.</translation>
    </message>
    <message>
        <source>This is the book&apos;s own file.</source>
        <translation>Das ist die Datei des Buches selbst.</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>Wählen Sie einen anderen Namen für die Kopie.</translation>
    </message>
    <message>
        <source>This database was made by the CRM; its amounts may have lost cents.</source>
        <translation>Diese Datenbank wurde vom CRM angelegt; ihre Beträge können Cent verloren haben.</translation>
    </message>
    <message>
        <source>Let AccountDesk show what it would change, and convert it; or open it read-only.</source>
        <translation>Lassen Sie sich zeigen, was AccountDesk ändern würde, und wandeln Sie sie um; oder öffnen Sie sie nur zum Lesen.</translation>
    </message>
    <message>
        <source>This book was made by a newer AccountDesk.</source>
        <translation>Dieses Buch wurde von einem neueren AccountDesk angelegt.</translation>
    </message>
    <message>
        <source>Install the newer AccountDesk to open it.</source>
        <translation>Installieren Sie das neuere AccountDesk, um es zu öffnen.</translation>
    </message>
    <message>
        <source>This database has tables of another program, which AccountDesk doesn&apos;t understand.</source>
        <translation>Diese Datenbank hat Tabellen eines anderen Programms, die AccountDesk nicht versteht.</translation>
    </message>
    <message>
        <source>Choose another database.</source>
        <translation>Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>There is no complete book in this database, and it is opened read-only.</source>
        <translation>In dieser Datenbank ist kein vollständiges Buch, und sie ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Open it for writing to make the book.</source>
        <translation>Öffnen Sie sie zum Schreiben, um das Buch anzulegen.</translation>
    </message>
    <message>
        <source>Another program is changing this database.</source>
        <translation>Ein anderes Programm ändert gerade diese Datenbank.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The import can&apos;t be prepared.</source>
        <translation>Der Import lässt sich nicht vorbereiten.</translation>
    </message>
    <message>
        <source>The disk for temporary files is full or can&apos;t be used.</source>
        <translation>Die Platte für temporäre Dateien ist voll oder lässt sich nicht benutzen.</translation>
    </message>
    <message>
        <source>Make room there and try again.</source>
        <translation>Schaffen Sie dort Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the file again, then import it.</source>
        <translation>Prüfen Sie die Datei noch einmal, und importieren Sie sie dann.</translation>
    </message>
    <message>
        <source>The amounts of this account&apos;s rows add up to more than can be stored.</source>
        <translation>Die Beträge aus den Zeilen dieses Kontos ergeben zusammen mehr, als gespeichert werden kann.</translation>
    </message>
    <message>
        <source>The account is in an earlier row already.</source>
        <translation>Das Konto steht schon in einer früheren Zeile.</translation>
    </message>
    <message>
        <source>Added to what the account has, the amount becomes larger than can be stored.</source>
        <translation>Zu dem gezählt, was das Konto hat, wird der Betrag größer, als gespeichert werden kann.</translation>
    </message>
    <message>
        <source>The book has the account %1 of line %2 already.</source>
        <translation>Das Buch hat das Konto %1 aus Zeile %2 schon.</translation>
    </message>
    <message>
        <source>Choose what to do with known accounts, or take them out of the file.</source>
        <translation>Wählen Sie, was mit bekannten Konten geschehen soll, oder nehmen Sie sie aus der Datei.</translation>
    </message>
    <message>
        <source>There never was an account %1.</source>
        <translation>Ein Konto %1 hat es nie gegeben.</translation>
    </message>
    <message>
        <source>Synchronise again.</source>
        <translation>Synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The server&apos;s answer doesn&apos;t fit what was sent.</source>
        <translation>Die Antwort des Servers passt nicht zu dem, was gesendet wurde.</translation>
    </message>
    <message>
        <source>The account %1 has changed since you looked at it.</source>
        <translation>Das Konto %1 hat sich geändert, seit Sie es angesehen haben.</translation>
    </message>
    <message>
        <source>Look at both sides again, then decide.</source>
        <translation>Sehen Sie sich beide Seiten noch einmal an und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Another sync of this book is sending changes at the moment.</source>
        <translation>Ein anderer Abgleich dieses Buches sendet gerade Änderungen.</translation>
    </message>
    <message>
        <source>Synchronise again in a moment.</source>
        <translation>Synchronisieren Sie in einem Augenblick noch einmal.</translation>
    </message>
    <message>
        <source>This book isn&apos;t synchronised.</source>
        <translation>Dieses Buch wird nicht synchronisiert.</translation>
    </message>
    <message>
        <source>Set up the sync first.</source>
        <translation>Richten Sie zuerst den Abgleich ein.</translation>
    </message>
    <message>
        <source>The book&apos;s file is damaged.</source>
        <translation>Die Datei des Buches ist beschädigt.</translation>
    </message>
    <message>
        <source>Open a backup, or save what can still be read.</source>
        <translation>Öffnen Sie eine Sicherung, oder speichern Sie, was sich noch lesen lässt.</translation>
    </message>
    <message>
        <source>The book has the account %1 of element %2 already.</source>
        <translation>Das Buch hat das Konto %1 aus Element %2 schon.</translation>
    </message>
    <message>
        <source>The accounts that %1 is to belong to form a circle.</source>
        <translation>Die Konten, zu denen %1 gehören soll, bilden einen Kreis.</translation>
    </message>
    <message>
        <source>Another clerk changed accounts in the meantime, and rows of the file don&apos;t fit to them any more.</source>
        <translation>Jemand anderes hat inzwischen Konten geändert, und Zeilen der Datei passen nicht mehr dazu.</translation>
    </message>
    <message>
        <source>This book was connected to another server, or anew, meanwhile.</source>
        <translation>Dieses Buch wurde inzwischen mit einem anderen Server oder neu verbunden.</translation>
    </message>
    <message>
        <source>What was exchanged before holds.</source>
        <translation>Was vorher ausgetauscht wurde, bleibt.</translation>
    </message>
    <message>
        <source>Someone else changed the list of accounts meanwhile.</source>
        <translation>Jemand anders hat die Liste der Konten inzwischen geändert.</translation>
    </message>
    <message>
        <source>Select the accounts again.</source>
        <translation>Wählen Sie die Konten noch einmal aus.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Wählen Sie eine andere ID.</translation>
    </message>
    <message>
        <source>Account %1 has an amount that is larger than any can be.</source>
        <translation>Konto %1 hat einen Betrag, der größer ist, als einer sein kann.</translation>
    </message>
    <message>
        <source>Check the book, and open a backup if it is damaged.</source>
        <translation>Prüfen Sie das Buch, und öffnen Sie eine Sicherung, wenn es beschädigt ist.</translation>
    </message>
    <message>
        <source>“%1” is not a book.</source>
        <translation>„%1“ ist kein Buch.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged itself.</source>
        <translation>Die Sicherung „%1“ ist selbst beschädigt.</translation>
    </message>
    <message>
        <source>This is the damaged file itself.</source>
        <translation>Das ist die beschädigte Datei selbst.</translation>
    </message>
    <message>
        <source>Choose a backup of it.</source>
        <translation>Wählen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>The file “%1” was moved, replaced or deleted while it was open.</source>
        <translation>Die Datei „%1“ wurde verschoben, ersetzt oder gelöscht, während sie geöffnet war.</translation>
    </message>
    <message>
        <source>Nothing more is written to it. A change that was just being saved isn&apos;t in the file that has this name now.</source>
        <translation>Es wird nichts mehr hineingeschrieben. Eine Änderung, die gerade gespeichert wurde, ist nicht in der Datei, die jetzt so heißt.</translation>
    </message>
    <message>
        <source>See which file is the right one, then open the book again.</source>
        <translation>Stellen Sie fest, welche Datei die richtige ist, und öffnen Sie das Buch dann noch einmal.</translation>
    </message>
    <message>
        <source>“%1” was moved, replaced or deleted while another program had it open, and that program hasn&apos;t closed it yet.</source>
        <translation>„%1“ wurde verschoben, ersetzt oder gelöscht, während ein anderes Programm die Datei geöffnet hatte, und dieses hat sie noch nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close the book in the other program, or stop the server that has it open. Then try again.</source>
        <translation>Schließen Sie das Buch im anderen Programm, oder halten Sie den Server an, der es geöffnet hat. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The book “%1” can only be read: you may not write to the file or its folder.</source>
        <translation>Das Buch „%1“ kann nur gelesen werden: Sie dürfen in die Datei oder ihren Ordner nicht schreiben.</translation>
    </message>
    <message>
        <source>Ask for the permission to write to both.</source>
        <translation>Bitten Sie um das Recht, in beide zu schreiben.</translation>
    </message>
    <message>
        <source>The table “%1” isn&apos;t as AccountDesk makes it.</source>
        <translation>Die Tabelle „%1“ ist nicht so, wie AccountDesk sie anlegt.</translation>
    </message>
    <message>
        <source>The trigger “%1” isn&apos;t as AccountDesk makes it.</source>
        <translation>Der Trigger „%1“ ist nicht so, wie AccountDesk ihn anlegt.</translation>
    </message>
    <message>
        <source>The index “%1” isn&apos;t as AccountDesk makes it.</source>
        <translation>Der Index „%1“ ist nicht so, wie AccountDesk ihn anlegt.</translation>
    </message>
    <message>
        <source>The table “%1” has a trigger of another program, “%2”, which could change what is saved.</source>
        <translation>Die Tabelle „%1“ hat einen Trigger eines anderen Programms, „%2“, der ändern könnte, was gespeichert wird.</translation>
    </message>
    <message>
        <source>The table “%1” has an index of another program, “%2”.</source>
        <translation>Die Tabelle „%1“ hat einen Index eines anderen Programms, „%2“.</translation>
    </message>
    <message>
        <source>Another program has changed how this book works: %1</source>
        <translation>Ein anderes Programm hat geändert, wie dieses Buch arbeitet: %1</translation>
    </message>
    <message>
        <source>Ask your administrator to remove that, or open a backup.</source>
        <translation>Bitten Sie Ihren Administrator, das zu entfernen, oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>Open a backup, or ask your administrator.</source>
        <translation>Öffnen Sie eine Sicherung, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The connection was lost meanwhile.</source>
        <translation>Die Verbindung ging inzwischen verloren.</translation>
    </message>
    <message>
        <source>Change what the accounts above it belong to, then try again.</source>
        <translation>Ändern Sie, wozu die Konten darüber gehören, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Account %1 was reopened and closed again by someone else.</source>
        <translation>Konto %1 wurde von jemand anders wieder geöffnet und geschlossen.</translation>
    </message>
    <message>
        <source>Reload the list of closed accounts and try again.</source>
        <translation>Laden Sie die Liste der geschlossenen Konten neu, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The account “%1” can&apos;t be opened again with this ID, which other programs may write, but AccountDesk doesn&apos;t.</source>
        <translation>Das Konto „%1“ lässt sich mit dieser ID nicht wieder öffnen, die andere Programme schreiben können, AccountDesk aber nicht.</translation>
    </message>
    <message>
        <source>Open it as %1.</source>
        <translation>Öffnen Sie es als %1.</translation>
    </message>
    <message>
        <source>The name of the file “%1” has a character that the database driver can&apos;t take.</source>
        <translation>Der Name der Datei „%1“ hat ein Zeichen, das der Datenbanktreiber nicht annimmt.</translation>
    </message>
    <message>
        <source>The file “%1” can&apos;t be read.</source>
        <translation>Die Datei „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>MariaDB&apos;s client library on this computer compares SHA-1 fingerprints only (40 digits); this one has %1.</source>
        <translation>Die Client-Bibliothek von MariaDB auf diesem Computer vergleicht nur SHA-1-Fingerabdrücke (40 Stellen); dieser hat %1.</translation>
    </message>
    <message>
        <source>Ask your administrator for the SHA-1 fingerprint: openssl x509 -noout -fingerprint -sha1 -in server-cert.pem</source>
        <translation>Fragen Sie Ihren Administrator nach dem SHA-1-Fingerabdruck: openssl x509 -noout -fingerprint -sha1 -in server-cert.pem</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library can&apos;t compare fingerprints.</source>
        <translation>Die Client-Bibliothek von PostgreSQL kann keine Fingerabdrücke vergleichen.</translation>
    </message>
    <message>
        <source>Choose the file of the server&apos;s certificate instead.</source>
        <translation>Wählen Sie stattdessen die Datei des Server-Zertifikats.</translation>
    </message>
    <message>
        <source>Account ID “%1” becomes “%2”.</source>
        <translation>Die Konto-ID „%1“ wird „%2“.</translation>
    </message>
    <message>
        <source>The account id “%1” is there more than once when case, width and spaces don&apos;t count.</source>
        <translation>Die Konto-ID „%1“ kommt mehr als einmal vor, wenn Groß- und Kleinschreibung, Breite und Leerzeichen nicht zählen.</translation>
    </message>
    <message>
        <source>The URL is one of Java&apos;s.</source>
        <translation>Die URL ist eine für Java.</translation>
    </message>
    <message>
        <source>Leave “jdbc:” out, and write the user as in mysql://user@host/database.</source>
        <translation>Lassen Sie „jdbc:“ weg, und schreiben Sie den Benutzer wie in mysql://user@host/database.</translation>
    </message>
    <message>
        <source>This looks like a database on a server, but not of which kind.</source>
        <translation>Das sieht wie eine Datenbank auf einem Server aus, aber nicht, von welcher Art.</translation>
    </message>
    <message>
        <source>Write mysql://user@host:port/database or postgresql://user@host:port/database. If a file is meant, write ./ before its name.</source>
        <translation>Schreiben Sie mysql://user@host:port/database oder postgresql://user@host:port/database. Ist eine Datei gemeint, schreiben Sie ./ vor ihren Namen.</translation>
    </message>
    <message>
        <source>Another program has the book “%1” open.</source>
        <translation>Ein anderes Programm hat das Buch „%1“ geöffnet.</translation>
    </message>
    <message>
        <source>Close it there, or stop the server that has it open. Then try again.</source>
        <translation>Schließen Sie es dort, oder halten Sie den Server an, der es geöffnet hat. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The backup can&apos;t be put in the place of “%1”.</source>
        <translation>Die Sicherung lässt sich nicht an die Stelle von „%1“ setzen.</translation>
    </message>
    <message>
        <source>The book&apos;s files are as they were.</source>
        <translation>Die Dateien des Buches sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Check whether the disk is full and whether you may write in the folder.</source>
        <translation>Prüfen Sie, ob der Datenträger voll ist und ob Sie im Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” is a folder, a pipe or a device: a file can&apos;t replace it.</source>
        <translation>„%1“ ist ein Ordner, eine Pipe oder ein Gerät: Eine Datei kann das nicht ersetzen.</translation>
    </message>
    <message>
        <source>“%1” is a book that is open: whoever works with it would lose changes.</source>
        <translation>„%1“ ist ein Buch, das geöffnet ist: Wer damit arbeitet, würde Änderungen verlieren.</translation>
    </message>
    <message>
        <source>“%1” is there. It belongs to a book that had this name, and would destroy the new file.</source>
        <translation>„%1“ ist noch da. Es gehört zu einem Buch, das so hieß, und würde die neue Datei zerstören.</translation>
    </message>
    <message>
        <source>“%1” is a book or another database, which would be lost.</source>
        <translation>„%1“ ist ein Buch oder eine andere Datenbank, die verloren ginge.</translation>
    </message>
    <message>
        <source>Account %1 has an amount that can&apos;t be one.</source>
        <translation>Konto %1 hat einen Betrag, der keiner sein kann.</translation>
    </message>
    <message>
        <source>The history of account %1 has an amount that can&apos;t be one.</source>
        <translation>Die Historie von Konto %1 hat einen Betrag, der keiner sein kann.</translation>
    </message>
    <message>
        <source>Account %1 belongs to itself, in a circle of accounts.</source>
        <translation>Konto %1 gehört in einem Kreis von Konten zu sich selbst.</translation>
    </message>
    <message>
        <source>This book was made by a newer AccountDesk, which this one can&apos;t check.</source>
        <translation>Dieses Buch hat ein neueres AccountDesk angelegt; dieses hier kann es nicht prüfen.</translation>
    </message>
    <message>
        <source>The tables aren&apos;t those of a book.</source>
        <translation>Die Tabellen sind nicht die eines Buches.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a book: it is a database of another program (tables: %2).</source>
        <translation>„%1“ ist kein Buch, sondern eine Datenbank eines anderen Programms (Tabellen: %2).</translation>
    </message>
    <message>
        <source>Choose another file, or another name for a new book.</source>
        <translation>Wählen Sie eine andere Datei, oder einen anderen Namen für ein neues Buch.</translation>
    </message>
    <message>
        <source>“%1” can only be read from a copy, and no copy can be made in “%2”.</source>
        <translation>„%1“ kann nur aus einer Kopie gelesen werden, und in „%2“ lässt sich keine Kopie anlegen.</translation>
    </message>
    <message>
        <source>Make room there, or copy the book yourself and open the copy.</source>
        <translation>Schaffen Sie dort Platz, oder kopieren Sie das Buch selbst und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>“%1” is a folder, a pipe or a device.</source>
        <translation>„%1“ ist ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Ask for the permission to read it.</source>
        <translation>Bitten Sie um das Recht, das zu lesen.</translation>
    </message>
    <message>
        <source>“%1” is empty: it has no bytes. A copy that failed looks like this.</source>
        <translation>„%1“ ist leer: Die Datei hat keine Bytes. So sieht eine misslungene Kopie aus.</translation>
    </message>
    <message>
        <source>Restore a backup or choose another file. To make a new book under this name, delete the empty file first.</source>
        <translation>Stellen Sie eine Sicherung wieder her, oder wählen Sie eine andere Datei. Um unter diesem Namen ein neues Buch anzulegen, löschen Sie zuerst die leere Datei.</translation>
    </message>
    <message>
        <source>“%1” is a text file, not a book.</source>
        <translation>„%1“ ist eine Textdatei, kein Buch.</translation>
    </message>
    <message>
        <source>Open a book and import the file there, or choose another file.</source>
        <translation>Öffnen Sie ein Buch und importieren Sie die Datei dort, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a book: it is no SQLite database.</source>
        <translation>„%1“ ist kein Buch: Es ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Restore a backup, or choose another file.</source>
        <translation>Stellen Sie eine Sicherung wieder her, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is being written to.</source>
        <translation>In „%1“ wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>It belongs to the account “%1”, whose id can&apos;t be used.</source>
        <translation>Es gehört zum Konto „%1“, dessen ID sich nicht verwenden lässt.</translation>
    </message>
    <message>
        <source>The id of account %1 is in order.</source>
        <translation>Die ID von Konto %1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>Only ids that can&apos;t be used are changed.</source>
        <translation>Nur IDs, die sich nicht verwenden lassen, werden geändert.</translation>
    </message>
    <message>
        <source>The URL has a fingerprint for the server&apos;s certificate, but turns encryption off.</source>
        <translation>Die URL hat einen Fingerabdruck für das Zertifikat des Servers, schaltet die Verschlüsselung aber aus.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Save the server&apos;s certificate to a file, and write sslmode=verify-full&amp;sslrootcert=FILE.</source>
        <translation>Speichern Sie das Zertifikat des Servers in einer Datei, und schreiben Sie sslmode=verify-full&amp;sslrootcert=DATEI.</translation>
    </message>
    <message>
        <source>It is one of off, require, verify-ca, verify-full; “prefer” and “allow” would leave it to the server whether to encrypt.</source>
        <translation>Möglich sind off, require, verify-ca und verify-full; „prefer“ und „allow“ würden es dem Server überlassen, ob verschlüsselt wird.</translation>
    </message>
    <message>
        <source>In the URL, the option “%1” has an unknown value.</source>
        <translation>In der URL hat die Option „%1“ einen unbekannten Wert.</translation>
    </message>
    <message>
        <source>It is true or false.</source>
        <translation>Möglich sind true und false.</translation>
    </message>
    <message>
        <source>In the URL, the option “%1” is no fingerprint of a certificate.</source>
        <translation>In der URL ist die Option „%1“ kein Fingerabdruck eines Zertifikats.</translation>
    </message>
    <message>
        <source>It has 40 hexadecimal digits (SHA-1) or 64 (SHA-256), with or without colons.</source>
        <translation>Er hat 40 hexadezimale Stellen (SHA-1) oder 64 (SHA-256), mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>In the URL, the option “%1” asks for another encoding than UTF-8.</source>
        <translation>In der URL verlangt die Option „%1“ eine andere Kodierung als UTF-8.</translation>
    </message>
    <message>
        <source>It is a number from 1 to 65535.</source>
        <translation>Es ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>It is a number of seconds.</source>
        <translation>Es ist eine Zahl von Sekunden.</translation>
    </message>
    <message>
        <source>It is a file&apos;s whole path, such as /run/mysqld/mysqld.sock.</source>
        <translation>Es ist der ganze Pfad einer Datei, etwa /run/mysqld/mysqld.sock.</translation>
    </message>
    <message>
        <source>It is a name or an address.</source>
        <translation>Es ist ein Name oder eine Adresse.</translation>
    </message>
    <message>
        <source>In the URL, the “%” codes of %1 are no text in UTF-8.</source>
        <translation>In der URL sind die „%“-Codes von %1 kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>Remove it, if the connection doesn&apos;t need it. Known are ssl-mode, ssl-ca, ssl-cert, ssl-key, ssl-fp, sslmode, sslrootcert, sslcert, sslkey, unix_socket, connect_timeout, charset.</source>
        <translation>Entfernen Sie sie, wenn die Verbindung sie nicht braucht. Bekannt sind ssl-mode, ssl-ca, ssl-cert, ssl-key, ssl-fp, sslmode, sslrootcert, sslcert, sslkey, unix_socket, connect_timeout, charset.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync</name>
    <message>
        <source>What was exchanged until then holds; the next sync goes on from there.</source>
        <translation>Was bis dahin ausgetauscht wurde, gilt; der nächste Abgleich macht dort weiter.</translation>
    </message>
    <message>
        <source>The server has another book than the last time, or an older state of it that came back from a backup.</source>
        <translation>Der Server hat ein anderes Buch als beim letzten Mal oder einen älteren Stand aus einer Sicherung.</translation>
    </message>
    <message>
        <source>Nothing was changed, neither here nor there.</source>
        <translation>Es wurde nichts geändert, weder hier noch dort.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner. Then begin the sync anew, and say whose accounts count.</source>
        <translation>Fragen Sie den Betreiber des Servers. Beginnen Sie den Abgleich dann neu und sagen Sie, wessen Konten gelten.</translation>
    </message>
    <message>
        <source>This account has more in its further fields than the server takes.</source>
        <translation>Dieses Konto hat in seinen weiteren Feldern mehr, als der Server annimmt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer isn&apos;t one that the sync protocol allows.</source>
        <translation>Die Antwort des Servers entspricht nicht dem Protokoll des Abgleichs.</translation>
    </message>
    <message>
        <source>Nothing of it was applied.</source>
        <translation>Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Tell the server&apos;s owner.</source>
        <translation>Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server speaks version %1 of the sync protocol, this program version 1.</source>
        <translation>Der Server spricht Version %1 des Abgleichsprotokolls, dieses Programm Version 1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use an AccountDesk of the server&apos;s version.</source>
        <translation>Verwenden Sie ein AccountDesk, das zur Version des Servers passt.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server at %1 shows no certificate.</source>
        <translation>Der Server unter %1 zeigt kein Zertifikat.</translation>
    </message>
    <message>
        <source>The server at %1 has a key of an unknown kind.</source>
        <translation>Der Server unter %1 hat einen Schlüssel unbekannter Art.</translation>
    </message>
    <message>
        <source>The server&apos;s owner has to renew it. To go on until then, allow the expired certificate in the list of trusted servers.</source>
        <translation>Der Betreiber des Servers muss es erneuern. Um bis dahin weiterzumachen, erlauben Sie das abgelaufene Zertifikat in der Liste der vertrauten Server.</translation>
    </message>
    <message>
        <source>The server&apos;s owner has to renew it.</source>
        <translation>Der Betreiber des Servers muss es erneuern.</translation>
    </message>
    <message>
        <source>The key of the server at %1 (%2) is so weak that others can make a copy of it.</source>
        <translation>Der Schlüssel des Servers unter %1 (%2) ist so schwach, dass andere ihn nachmachen können.</translation>
    </message>
    <message>
        <source>The server&apos;s owner has to make a new key.</source>
        <translation>Der Betreiber des Servers muss einen neuen Schlüssel erzeugen.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid only from %2 on.</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers.</translation>
    </message>
    <message>
        <source>The server at %1 shows a certificate for another name: %2.</source>
        <translation>Der Server unter %1 zeigt ein Zertifikat für einen anderen Namen: %2.</translation>
    </message>
    <message>
        <source>Check the address. If it is right, ask the server&apos;s owner for the pin and import it.</source>
        <translation>Prüfen Sie die Adresse. Wenn sie stimmt, bitten Sie den Betreiber des Servers um den Pin und importieren Sie ihn.</translation>
    </message>
    <message>
        <source>The certificate of %1 can&apos;t be trusted.</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>Nobody that this computer knows vouches for the server at %1.</source>
        <translation>Niemand, den dieser Computer kennt, bürgt für den Server unter %1.</translation>
    </message>
    <message>
        <source>Compare its pin with the one that the server&apos;s owner gives you.</source>
        <translation>Vergleichen Sie seinen Pin mit dem, den Ihnen der Betreiber des Servers gibt.</translation>
    </message>
    <message>
        <source>The trusted pin is of the authority that signed the certificate, not of the server&apos;s own key.</source>
        <translation>Der vertraute Pin gehört der Stelle, die das Zertifikat unterschrieben hat, nicht dem Schlüssel des Servers selbst.</translation>
    </message>
    <message>
        <source>The server at %1 has another key than the one you trust. Somebody may be between you and your server.</source>
        <translation>Der Server unter %1 hat einen anderen Schlüssel als den, dem Sie vertrauen. Vielleicht steht jemand zwischen Ihnen und Ihrem Server.</translation>
    </message>
    <message>
        <source>Go on only after the server&apos;s owner told you, in person or by phone, that the key was changed.</source>
        <translation>Machen Sie erst weiter, wenn Ihnen der Betreiber des Servers persönlich oder am Telefon gesagt hat, dass der Schlüssel gewechselt wurde.</translation>
    </message>
    <message>
        <source>Which of its keys are trusted is set by whoever looks after this computer: ask them.</source>
        <translation>Welchen seiner Schlüssel vertraut wird, hat die Person festgelegt, die diesen Rechner betreut: Fragen Sie sie.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Keeps customers&apos; accounts: paid, due, and the balance between them.</source>
        <translation>Führt Konten von Kunden: bezahlt, fällig und den Saldo dazwischen.</translation>
    </message>
    <message>
        <source>A book&apos;s file or database URL; the last book when there is none.</source>
        <translation>Die Datei oder die Datenbank-URL eines Buches; das letzte Buch, wenn es fehlt.</translation>
    </message>
</context>
</TS>
