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
        <source>Account &amp;ID:</source>
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
        <source>Record Payment</source>
        <translation>Zahlung erfassen</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>Konto:</translation>
    </message>
    <message>
        <source>Current balance:</source>
        <translation>Aktueller Saldo:</translation>
    </message>
    <message>
        <source>&amp;Amount:</source>
        <translation>Betra&amp;g:</translation>
    </message>
    <message>
        <source>New balance:</source>
        <translation>Neuer Saldo:</translation>
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
        <source>Changed by Someone Else</source>
        <translation>Von jemand anderem geändert</translation>
    </message>
    <message>
        <source>A&amp;ccounts:</source>
        <translation>K&amp;onten:</translation>
    </message>
    <message>
        <source>Keep all t&amp;heirs</source>
        <translation>Alle &amp;wie im Buch lassen</translation>
    </message>
    <message>
        <source>Use all &amp;mine</source>
        <translation>&amp;Alle meine Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>&amp;Stand im Buch behalten</translation>
    </message>
    <message>
        <source>&amp;Use mine</source>
        <translation>&amp;Meine Änderung übernehmen</translation>
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
        <source>One file contains the whole book. Best for one computer, and to start with.</source>
        <translation>Eine Datei enthält das ganze Buch. Gut für einen einzelnen Rechner und für den Anfang.</translation>
    </message>
    <message>
        <source>Open an e&amp;xisting file</source>
        <translation>&amp;Vorhandene Datei öffnen</translation>
    </message>
    <message>
        <source>Create a &amp;new, empty book</source>
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
        <source>Choose &amp;File…</source>
        <translation>Datei wäh&amp;len …</translation>
    </message>
    <message>
        <source>Paste a database URL as used by SQLAlchemy. A password in it is moved to the field below.</source>
        <translation>Fügen Sie eine Datenbank-URL im Format von SQLAlchemy ein. Ein Passwort darin wird in das Feld darunter übernommen.</translation>
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
        <source>&amp;Show</source>
        <translation>Anz&amp;eigen</translation>
    </message>
    <message>
        <source>Re&amp;member it in the keychain</source>
        <translation>I&amp;m Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Connect without encr&amp;yption</source>
        <translation>Oh&amp;ne Verschlüsselung verbinden</translation>
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
        <source>SHA-1, from your administrator</source>
        <translation>SHA-1, von Ihrem Administrator</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Die Verbindung wird geprüft</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>Verbindung &amp;testen</translation>
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
        <source>Accounts currently &amp;listed</source>
        <translation>Die in der &amp;Liste angezeigten</translation>
    </message>
    <message>
        <source>The &amp;selected ones</source>
        <translation>Die au&amp;sgewählten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
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
        <translation>Was der Import ändern würde</translation>
    </message>
    <message>
        <source>The whole file was checked. The book is still unchanged.</source>
        <translation>Die ganze Datei wurde geprüft. Das Buch ist noch unverändert.</translation>
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
        <source>Unchanged accounts:</source>
        <translation>Unveränderte Konten:</translation>
    </message>
    <message>
        <source>Rows that aren&apos;t imported:</source>
        <translation>Nicht importierte Zeilen:</translation>
    </message>
    <message>
        <source>Ro&amp;ws with problems:</source>
        <translation>Fehlerhafte Z&amp;eilen:</translation>
    </message>
    <message>
        <source>Sa&amp;ve These Rows…</source>
        <translation>Diese Zeilen &amp;speichern …</translation>
    </message>
</context>
<context>
    <name>ImportCommitPage</name>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>If you stop, nothing is imported.</source>
        <translation>Wenn Sie anhalten, wird nichts importiert.</translation>
    </message>
</context>
<context>
    <name>ImportFilePage</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>A CSV table or a JSON list of accounts. Drop it here, or browse for it. Nothing is changed until you have seen the result.</source>
        <translation>Eine CSV-Tabelle oder eine JSON-Liste mit Konten. Ziehen Sie die Datei hierher, oder wählen Sie sie aus. Es wird nichts geändert, bevor Sie das Ergebnis gesehen haben.</translation>
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
        <translation>Prüfen Sie die Vorschau, und wählen Sie für jede Spalte, was sie enthält.</translation>
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
        <source>Skip &amp;lines:</source>
        <translation>Zei&amp;len überspringen:</translation>
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
        <source>Preview of the first rows</source>
        <translation>Vorschau der ersten Zeilen</translation>
    </message>
    <message>
        <source>The first lines of the file</source>
        <translation>Die ersten Zeilen der Datei</translation>
    </message>
    <message>
        <source>&amp;Doubtful IDs:</source>
        <translation>Zw&amp;eifelhafte Kontonummern:</translation>
    </message>
    <message>
        <source>&amp;Accept as Shown</source>
        <translation>Wie a&amp;ngezeigt übernehmen</translation>
    </message>
</context>
<context>
    <name>ImportKnownPage</name>
    <message>
        <source>Accounts already in the book</source>
        <translation>Bereits vorhandene Konten</translation>
    </message>
    <message>
        <source>The file may contain accounts that are already in the book. What should happen to them?</source>
        <translation>Die Datei kann Konten enthalten, die schon im Buch sind. Was soll mit ihnen geschehen?</translation>
    </message>
    <message>
        <source>&amp;Update them</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Keep the book&apos;s values</source>
        <translation>Werte des Buches be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Add the amounts</source>
        <translation>&amp;Beträge addieren</translation>
    </message>
    <message>
        <source>&amp;Cancel the import if any exist</source>
        <translation>&amp;Import abbrechen, falls es welche gibt</translation>
    </message>
    <message>
        <source>Nothing is imported if the book already has any of the accounts.</source>
        <translation>Wenn das Buch eines der Konten schon enthält, wird nichts importiert.</translation>
    </message>
    <message>
        <source>The file&apos;s values replace those of the book. Fields without a column are kept.</source>
        <translation>Die Werte der Datei ersetzen die des Buches. Felder, für die es keine Spalte gibt, bleiben erhalten.</translation>
    </message>
    <message>
        <source>Only new accounts are imported.</source>
        <translation>Es werden nur neue Konten importiert.</translation>
    </message>
    <message>
        <source>The file&apos;s amounts are recorded as new payments and charges.</source>
        <translation>Die Beträge der Datei werden als neue Zahlungen und Forderungen eingetragen.</translation>
    </message>
    <message>
        <source>&amp;Doubtful IDs:</source>
        <translation>Zw&amp;eifelhafte Kontonummern:</translation>
    </message>
    <message>
        <source>&amp;Garbled texts:</source>
        <translation>&amp;Verfälschte Texte:</translation>
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
        <source>Convert CRM Database</source>
        <translation>CRM-Datenbank umwandeln</translation>
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
        <translation>Einem Server anhand seines Pins vertrauen</translation>
    </message>
    <message>
        <source>A pin identifies a server by its key. The server&apos;s administrator can print it with “accountdesk-server show-cert”. A backup key has its own pin: with both here, syncing continues when the key is changed.</source>
        <translation>Ein Pin kennzeichnet einen Server anhand seines Schlüssels. Der Administrator des Servers zeigt ihn mit „accountdesk-server show-cert“ an. Ein Ersatzschlüssel hat einen eigenen Pin: Sind beide hier eingetragen, läuft der Abgleich auch nach einem Schlüsselwechsel weiter.</translation>
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
        <source>A name of your own, such as “backup key”</source>
        <translation>Ein eigener Name, etwa „Ersatzschlüssel“</translation>
    </message>
</context>
<context>
    <name>SqlError</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Everything saved before is safe.</source>
        <translation>Alles vorher Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>The database “{book}” reported an error.</source>
        <translation>Die Datenbank „{book}“ hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Try again. If the problem persists, send the details to your administrator.</source>
        <translation>Versuchen Sie es noch einmal. Wenn der Fehler bleibt, schicken Sie die Details an Ihren Administrator.</translation>
    </message>
    <message>
        <source>The driver for this kind of database isn&apos;t installed.</source>
        <translation>Der Treiber für diese Art von Datenbank ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package {package} and restart AccountDesk.</source>
        <translation>Installieren Sie das Paket {package} und starten Sie AccountDesk neu.</translation>
    </message>
    <message>
        <source>No computer with the name “{server}” is known on this network.</source>
        <translation>In diesem Netz ist kein Rechner mit dem Namen „{server}“ bekannt.</translation>
    </message>
    <message>
        <source>Check the name, or ask your administrator.</source>
        <translation>Prüfen Sie den Namen, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>No database answers at “{server}”, port {port}.</source>
        <translation>Unter „{server}“, Port {port}, ist keine Datenbank erreichbar.</translation>
    </message>
    <message>
        <source>Check the name and port, the network, and whether the server is running.</source>
        <translation>Prüfen Sie Name, Port und Netzwerk, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The connection to “{server}” was lost.</source>
        <translation>Die Verbindung zu „{server}“ wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Everything saved before is safe; a change that was being saved may or may not be.</source>
        <translation>Alles vorher Gespeicherte ist sicher. Ob eine Änderung, die gerade gespeichert wurde, angekommen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reconnect and check the last change.</source>
        <translation>Verbinden Sie sich neu, und prüfen Sie die letzte Änderung.</translation>
    </message>
    <message>
        <source>No secure connection to “{server}” could be established.</source>
        <translation>Es konnte keine sichere Verbindung zu „{server}“ hergestellt werden.</translation>
    </message>
    <message>
        <source>Check the settings for encryption and the file of the authority that signed the server&apos;s certificate.</source>
        <translation>Prüfen Sie die Verschlüsselungseinstellungen und die Datei der Zertifizierungsstelle, die das Zertifikat des Servers ausgestellt hat.</translation>
    </message>
    <message>
        <source>“{server}” rejected the user “{user}” or the password.</source>
        <translation>„{server}“ hat den Benutzer „{user}“ oder das Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>Check the user name and password.</source>
        <translation>Prüfen Sie Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>“{server}” doesn&apos;t accept connections from this computer.</source>
        <translation>„{server}“ nimmt von diesem Rechner keine Verbindungen an.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow this computer and user.</source>
        <translation>Bitten Sie Ihren Administrator, diesen Rechner und Benutzer zuzulassen.</translation>
    </message>
    <message>
        <source>“{server}” has no database “{database}”.</source>
        <translation>„{server}“ hat keine Datenbank „{database}“.</translation>
    </message>
    <message>
        <source>Check the name, or ask your administrator to create it.</source>
        <translation>Prüfen Sie den Namen, oder bitten Sie Ihren Administrator, sie anzulegen.</translation>
    </message>
    <message>
        <source>You have no permission to do this in the book “{book}”.</source>
        <translation>Sie haben dazu keine Berechtigung im Buch „{book}“.</translation>
    </message>
    <message>
        <source>Ask your administrator for it.</source>
        <translation>Bitten Sie Ihren Administrator um die Berechtigung.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t allow the triggers that protect the book.</source>
        <translation>Der Server erlaubt die Trigger nicht, die das Buch schützen.</translation>
    </message>
    <message>
        <source>Ask your administrator to set log_bin_trust_function_creators=1.</source>
        <translation>Bitten Sie Ihren Administrator, log_bin_trust_function_creators=1 zu setzen.</translation>
    </message>
    <message>
        <source>The database is too busy at the moment.</source>
        <translation>Die Datenbank ist gerade überlastet.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Another user or program is using the book at the moment.</source>
        <translation>Ein anderer Benutzer oder ein anderes Programm verwendet das Buch gerade.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie einen Moment, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Someone else changed the same accounts at the same time.</source>
        <translation>Jemand anderes hat gleichzeitig dieselben Konten geändert.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk with the book “{book}” is full.</source>
        <translation>Der Datenträger mit dem Buch „{book}“ ist voll.</translation>
    </message>
    <message>
        <source>Free some space on it and try again.</source>
        <translation>Geben Sie dort Speicherplatz frei, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database ran out of memory.</source>
        <translation>Die Datenbank hat zu wenig Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The book “{book}” is read-only.</source>
        <translation>Das Buch „{book}“ ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Ask your administrator for permission to write to it.</source>
        <translation>Bitten Sie Ihren Administrator um Schreibrechte dafür.</translation>
    </message>
    <message>
        <source>The book “{book}” can&apos;t be opened.</source>
        <translation>Das Buch „{book}“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you have permission to write to it.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob Sie dort Schreibrechte haben.</translation>
    </message>
    <message>
        <source>The disk with the book “{book}” can&apos;t be read or written.</source>
        <translation>Der Datenträger mit dem Buch „{book}“ lässt sich nicht lesen oder beschreiben.</translation>
    </message>
    <message>
        <source>Check the disk, or the network that it is on, and try again.</source>
        <translation>Prüfen Sie den Datenträger oder das Netzwerk, über das er verbunden ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The book “{book}” is damaged.</source>
        <translation>Das Buch „{book}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>Copy it, then restore a backup or save what can be read.</source>
        <translation>Kopieren Sie es, und stellen Sie dann eine Sicherung wieder her, oder speichern Sie, was sich lesen lässt.</translation>
    </message>
    <message>
        <source>“{book}” isn&apos;t a book: it isn&apos;t an SQLite database.</source>
        <translation>„{book}“ ist kein Buch, denn es ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>An account with this ID already exists.</source>
        <translation>Ein Konto mit dieser Kontonummer gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another ID, or change the existing account.</source>
        <translation>Wählen Sie eine andere Kontonummer, oder ändern Sie das vorhandene Konto.</translation>
    </message>
    <message>
        <source>The database rejected a value.</source>
        <translation>Die Datenbank hat einen Wert abgelehnt.</translation>
    </message>
    <message>
        <source>Check your input.</source>
        <translation>Prüfen Sie Ihre Eingabe.</translation>
    </message>
    <message>
        <source>A value is too long for the database.</source>
        <translation>Ein Wert ist zu lang für die Datenbank.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The database doesn&apos;t contain a complete book.</source>
        <translation>Die Datenbank enthält kein vollständiges Buch.</translation>
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
        <source>“{server}” doesn&apos;t encrypt connections, but encryption is required.</source>
        <translation>„{server}“ verschlüsselt keine Verbindungen, aber Verschlüsselung ist vorgeschrieben.</translation>
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
        <source>If it has a self-signed certificate, choose the certificate&apos;s file under Authority. For MariaDB and MySQL, the certificate&apos;s fingerprint is enough.</source>
        <translation>Wenn er ein selbst signiertes Zertifikat hat, wählen Sie dessen Datei unter „Zertifizierungsstelle“. Bei MariaDB und MySQL genügt auch der Fingerabdruck des Zertifikats.</translation>
    </message>
    <message>
        <source>The certificate of the server “{server}” isn&apos;t the one that you trust. Someone may be intercepting the connection.</source>
        <translation>Der Server „{server}“ hat nicht das Zertifikat, dem Sie vertrauen. Möglicherweise hört jemand die Verbindung ab.</translation>
    </message>
    <message>
        <source>Ask your administrator, by phone or in person, for the certificate&apos;s fingerprint.</source>
        <translation>Fragen Sie Ihren Administrator am Telefon oder persönlich nach dem Fingerabdruck des Zertifikats.</translation>
    </message>
    <message>
        <source>“{server}” asks for the password in a way that would reveal it, and the server isn&apos;t verified.</source>
        <translation>„{server}“ verlangt das Passwort auf eine Weise, die es preisgeben würde, und der Server ist nicht geprüft.</translation>
    </message>
    <message>
        <source>Choose the encryption that checks the server&apos;s certificate or its fingerprint.</source>
        <translation>Wählen Sie eine Verschlüsselung, die das Zertifikat des Servers oder dessen Fingerabdruck prüft.</translation>
    </message>
    <message>
        <source>“{server}” requires an authentication method that isn&apos;t installed on this computer: the plugin {plugin} of MariaDB&apos;s client library.</source>
        <translation>„{server}“ verlangt ein Anmeldeverfahren, das auf diesem Rechner nicht installiert ist: das Plugin {plugin} der Client-Bibliothek von MariaDB.</translation>
    </message>
    <message>
        <source>Install the package libmariadb3 (or mariadb-connector-c) with its plugins, or ask your administrator to give the user “{user}” another kind of password.</source>
        <translation>Installieren Sie das Paket libmariadb3 (oder mariadb-connector-c) mit seinen Plugins, oder bitten Sie Ihren Administrator um eine andere Art von Passwort für „{user}“.</translation>
    </message>
    <message>
        <source>No database answers at the socket %1.</source>
        <translation>Am Socket %1 ist keine Datenbank erreichbar.</translation>
    </message>
    <message>
        <source>Check the path, and whether the server is running.</source>
        <translation>Prüfen Sie den Pfad und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Ask your administrator to grant the user “%1” the privilege %2 on the database “%3”.</source>
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
        <translation>A&amp;lle eigenen behalten</translation>
    </message>
    <message>
        <source>Use all the &amp;server&apos;s</source>
        <translation>Alle vom &amp;Server übernehmen</translation>
    </message>
    <message>
        <source>Decide a&amp;ll later</source>
        <translation>Alle s&amp;päter entscheiden</translation>
    </message>
    <message>
        <source>Dec&amp;ide later; keep mine for now</source>
        <translation>Spä&amp;ter entscheiden; bis dahin eigene Werte behalten</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>Eigene Werte &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Use the server&apos;s</source>
        <translation>Werte des Servers über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Enter other values</source>
        <translation>Andere Werte &amp;eingeben</translation>
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
        <source>The server is verified before the token is sent. Then its accounts are compared with yours; nothing is changed yet.</source>
        <translation>Der Server wird geprüft, bevor er das Token bekommt. Dann werden seine Konten mit Ihren verglichen; geändert wird noch nichts.</translation>
    </message>
    <message>
        <source>Show the &amp;Certificate…</source>
        <translation>Ze&amp;rtifikat anzeigen …</translation>
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
        <source>Accounts that exist on one side only are copied to the other. Nothing is closed, and the history keeps every replaced value.</source>
        <translation>Konten, die es nur auf einer Seite gibt, werden auf die andere übertragen. Es wird nichts geschlossen, und ersetzte Werte bleiben im Verlauf erhalten.</translation>
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
        <source>Only on the server, to be received:</source>
        <translation>Nur auf dem Server, werden empfangen:</translation>
    </message>
    <message>
        <source>On both sides, but different:</source>
        <translation>Auf beiden Seiten, aber verschieden:</translation>
    </message>
    <message>
        <source>Whose values should be used for accounts that differ?</source>
        <translation>Wessen Werte sollen für Konten gelten, die sich unterscheiden?</translation>
    </message>
    <message>
        <source>&amp;Ask me for each account</source>
        <translation>Mich bei jedem Konto &amp;fragen</translation>
    </message>
    <message>
        <source>You compare both versions and choose, whenever you have time. Until then each side keeps its values.</source>
        <translation>Sie vergleichen beide Fassungen und wählen, wann Sie Zeit haben. Bis dahin behält jede Seite ihre Werte.</translation>
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
        <source>A server brings the accounts of several clerks together. Its administrator gives you its address and a token.</source>
        <translation>Ein Server führt die Konten mehrerer Sachbearbeiter zusammen. Von seinem Administrator bekommen Sie die Adresse und ein Token.</translation>
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
        <translation>Anz&amp;eigen</translation>
    </message>
    <message>
        <source>The token gives you access to the server. It is created there, for each clerk and computer, with “accountdesk-server token add NAME”, and shown only once.</source>
        <translation>Mit dem Token melden Sie sich beim Server an. Es wird dort mit „accountdesk-server token add NAME“ für jeden Sachbearbeiter und Rechner erzeugt und nur einmal angezeigt.</translation>
    </message>
    <message>
        <source>&amp;Keep the token in the keychain</source>
        <translation>Das Token im &amp;Schlüsselbund speichern</translation>
    </message>
</context>
<context>
    <name>SyncSummaryPage</name>
    <message>
        <source>Ready to sync</source>
        <translation>Bereit zum Abgleich</translation>
    </message>
    <message>
        <source>This book and the server now sync automatically. You can keep working, with or without the network.</source>
        <translation>Dieses Buch und der Server werden jetzt automatisch abgeglichen. Sie können weiterarbeiten, mit oder ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Identified by:</source>
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
        <source>Trusted so far</source>
        <translation>Bisher vertrauenswürdig</translation>
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
        <source>The server&apos;s administrator can print its pin with “accountdesk-server show-cert”; “make-cert” printed it, too. Ask them for it by phone, on paper or as a QR code.</source>
        <translation>Der Administrator des Servers zeigt den Pin mit „accountdesk-server show-cert“ an; auch „make-cert“ hat ihn ausgegeben. Lassen Sie ihn sich am Telefon, auf Papier oder als QR-Code geben.</translation>
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
        <source>My administrator told me, in person or by phone, that the &amp;key was changed</source>
        <translation>Mein Administrator hat mir persönlich oder am Telefon gesagt, dass der &amp;Schlüssel gewechselt wurde</translation>
    </message>
    <message>
        <source>The server&apos;s certificate</source>
        <translation>Zertifikat des Servers</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Belongs to:</source>
        <translation>Inhaber:</translation>
    </message>
    <message>
        <source>Issued to:</source>
        <translation>Ausgestellt auf:</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Ausgestellt von:</translation>
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
        <translation>Vertrauenswürdige Server</translation>
    </message>
    <message>
        <source>Syncing with these servers continues only while they have one of their keys. Other servers are trusted if a trusted authority vouches for them, or if you choose to trust them.</source>
        <translation>Mit diesen Servern wird nur abgeglichen, solange sie einen dieser Schlüssel haben. Anderen Servern wird vertraut, wenn eine vertrauenswürdige Zertifizierungsstelle für sie bürgt oder wenn Sie es wollen.</translation>
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
    <name>accountdesk::book::Book</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This book is open read-only.</source>
        <translation>Dieses Buch ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Open it for writing to change it.</source>
        <translation>Öffnen Sie es zum Schreiben, um es zu ändern.</translation>
    </message>
</context>
<context>
    <name>accountdesk::book::BookOpening</name>
    <message>
        <source>There is no book in this database yet.</source>
        <translation>In dieser Datenbank ist noch kein Buch.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it for writing to create one.</source>
        <translation>Öffnen Sie sie zum Schreiben, um eines anzulegen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::book::ChangeQueue</name>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>It isn&apos;t known yet whether the change was saved.</source>
        <translation>Ob die Änderung gespeichert wurde, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The change wasn&apos;t saved.</source>
        <translation>Die Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>AccountDesk checks it as soon as the server can be reached again.</source>
        <translation>AccountDesk prüft es, sobald der Server wieder erreichbar ist.</translation>
    </message>
    <message>
        <source>Try again once the server can be reached.</source>
        <translation>Versuchen Sie es noch einmal, wenn der Server erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>accountdesk::book::ConnectionWatch</name>
    <message>
        <source>Everything saved is safe.</source>
        <translation>Alles Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>AccountDesk reconnects as soon as the server can be reached.</source>
        <translation>AccountDesk verbindet sich wieder, sobald der Server erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>accountdesk::book::SyncSession</name>
    <message>
        <source>This computer has no token for %1.</source>
        <translation>Auf diesem Rechner gibt es kein Token für %1.</translation>
    </message>
    <message>
        <source>Your changes stay in this book and are sent later.</source>
        <translation>Ihre Änderungen bleiben in diesem Buch und werden später gesendet.</translation>
    </message>
    <message>
        <source>Enter the token from your administrator.</source>
        <translation>Geben Sie das Token von Ihrem Administrator ein.</translation>
    </message>
    <message>
        <source>This book is open read-only, so it can&apos;t be synced.</source>
        <translation>Dieses Buch ist schreibgeschützt geöffnet und kann deshalb nicht abgeglichen werden.</translation>
    </message>
    <message>
        <source>This book is in memory only and ends with the program, so it can&apos;t be synced.</source>
        <translation>Dieses Buch ist nur im Arbeitsspeicher, geht mit dem Programm verloren und kann deshalb nicht abgeglichen werden.</translation>
    </message>
    <message>
        <source>The book is no longer synced.</source>
        <translation>Das Buch wird nicht mehr abgeglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed both here and elsewhere. Nothing is lost: choose which version to keep.</source>
        <translation>
            <numerusform>%n Konto wurde hier und anderswo geändert. Es ist nichts verloren: Wählen Sie, welche Fassung bleiben soll.</numerusform>
            <numerusform>%n Konten wurden hier und anderswo geändert. Es ist nichts verloren: Wählen Sie, welche Fassung bleiben soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new on either side.</source>
        <translation>Nichts Neues auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Received %1, sent %2.</source>
        <translation>%1 empfangen, %2 gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed on both sides and were merged.</source>
        <translation>
            <numerusform>%n Konto wurde auf beiden Seiten geändert und zusammengeführt.</numerusform>
            <numerusform>%n Konten wurden auf beiden Seiten geändert und zusammengeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Angehalten. Was bis dahin erledigt war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The server&apos;s account “%1” was skipped: its ID can&apos;t be used.</source>
        <translation>Das Konto „%1“ des Servers wurde übersprungen: Seine Kontonummer lässt sich nicht verwenden.</translation>
    </message>
</context>
<context>
    <name>accountdesk::cli</name>
    <message>
        <source>No book was given.</source>
        <translation>Es wurde kein Buch angegeben.</translation>
    </message>
    <message>
        <source>Use --db URL, or set ACCOUNTDESK_DB.</source>
        <translation>Verwenden Sie --db URL, oder setzen Sie ACCOUNTDESK_DB.</translation>
    </message>
    <message>
        <source>There is no book in %1.</source>
        <translation>In %1 ist kein Buch.</translation>
    </message>
    <message>
        <source>Check the URL. Use add, import or migrate to create a new book.</source>
        <translation>Prüfen Sie die URL. Mit add, import oder migrate legen Sie ein neues Buch an.</translation>
    </message>
    <message>
        <source>A file whose first line is the server&apos;s password. By default it comes from ACCOUNTDESK_PASSWORD or the keychain; at a terminal, you are asked for it.</source>
        <translation>Eine Datei, deren erste Zeile das Passwort des Servers ist. Ohne sie kommt es aus ACCOUNTDESK_PASSWORD oder dem Schlüsselbund; an einem Terminal werden Sie danach gefragt.</translation>
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
        <source>The book would be upgraded to version %1.</source>
        <translation>Das Buch würde auf Version %1 aktualisiert.</translation>
    </message>
    <message>
        <source>Only show what would be done.</source>
        <translation>Nur anzeigen, was getan würde.</translation>
    </message>
    <message>
        <source>Skip slow checks.</source>
        <translation>Langwierige Prüfungen überspringen.</translation>
    </message>
    <message>
        <source>Create a book, or upgrade one. A table made by a CRM is converted to exact cents: rounded amounts are listed, and a file is backed up first.</source>
        <translation>Ein Buch anlegen oder aktualisieren. Eine Tabelle des CRM wird auf genaue Cent umgewandelt: Gerundete Beträge werden aufgelistet, und eine Datei wird vorher gesichert.</translation>
    </message>
    <message>
        <source>The copy, an SQLite file.</source>
        <translation>Die Kopie, eine SQLite-Datei.</translation>
    </message>
    <message>
        <source>Copy a book&apos;s file while it is in use. An existing file is replaced when the copy is complete.</source>
        <translation>Die Datei eines Buches kopieren, während sie benutzt wird. Eine vorhandene Datei wird ersetzt, wenn die Kopie vollständig ist.</translation>
    </message>
    <message>
        <source>Check for damage. Prints a line for each problem, or nothing if there are none.</source>
        <translation>Auf Schäden prüfen. Gibt für jedes Problem eine Zeile aus, und nichts, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>Someone else closed account %1.</source>
        <translation>Jemand anderes hat das Konto %1 geschlossen.</translation>
    </message>
    <message>
        <source>Someone else changed account %1 first: paid %2, due %3, revision %4.</source>
        <translation>Jemand anderes hat das Konto %1 zuerst geändert: bezahlt %2, fällig %3, Änderungsstand %4.</translation>
    </message>
    <message>
        <source>Check that, and try again with --revision %1.</source>
        <translation>Prüfen Sie das, und versuchen Sie es mit --revision %1 noch einmal.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Es gibt kein Konto %1.</translation>
    </message>
    <message>
        <source>Nothing was given to change.</source>
        <translation>Es wurde nichts angegeben, was geändert werden soll.</translation>
    </message>
    <message>
        <source>Use --name, --paid, --due or --parent.</source>
        <translation>Verwenden Sie --name, --paid, --due oder --parent.</translation>
    </message>
    <message>
        <source>A note for the account&apos;s history.</source>
        <translation>Ein Vermerk für den Verlauf des Kontos.</translation>
    </message>
    <message>
        <source>Only if the account still has this revision; list --json shows it.</source>
        <translation>Nur, wenn das Konto noch diesen Änderungsstand hat; list --json zeigt ihn an.</translation>
    </message>
    <message>
        <source>The customer&apos;s name.</source>
        <translation>Der Name des Kunden.</translation>
    </message>
    <message>
        <source>The amount paid, such as 70.00.</source>
        <translation>Der bezahlte Betrag, zum Beispiel 70.00.</translation>
    </message>
    <message>
        <source>The amount due.</source>
        <translation>Der fällige Betrag.</translation>
    </message>
    <message>
        <source>The account that it belongs to.</source>
        <translation>Das Konto, zu dem es gehört.</translation>
    </message>
    <message>
        <source>Such as 70.00; write two dashes before a negative amount: -- -5.00</source>
        <translation>Zum Beispiel 70.00; schreiben Sie vor einen negativen Betrag zwei Striche: -- -5.00</translation>
    </message>
    <message>
        <source>Add an account and print its balance. Amounts that aren&apos;t given are 0.00.</source>
        <translation>Ein Konto anlegen und seinen Saldo ausgeben. Beträge, die nicht angegeben sind, sind 0.00.</translation>
    </message>
    <message>
        <source>Correct an account and print its balance. Values that aren&apos;t given are kept.</source>
        <translation>Ein Konto berichtigen und seinen Saldo ausgeben. Nicht angegebene Werte bleiben erhalten.</translation>
    </message>
    <message>
        <source>Record a payment and print the account&apos;s balance.</source>
        <translation>Eine Zahlung erfassen und den Saldo des Kontos ausgeben.</translation>
    </message>
    <message>
        <source>Record a charge and print the account&apos;s balance.</source>
        <translation>Eine Forderung erfassen und den Saldo des Kontos ausgeben.</translation>
    </message>
    <message>
        <source>Show this help, or a command&apos;s.</source>
        <translation>Diese Hilfe oder die eines Befehls anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
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
        <source>Looks up, changes, imports and exports accounts.</source>
        <translation>Schlägt Konten nach, ändert, importiert und exportiert sie.</translation>
    </message>
    <message>
        <source>The command; COMMAND --help shows more.</source>
        <translation>Der Befehl; BEFEHL --help zeigt mehr an.</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Es wurde kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>This is incomplete: %1</source>
        <translation>Das ist unvollständig: %1</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t expect the argument “%2”.</source>
        <translation>%1 erwartet das Argument „%2“ nicht.</translation>
    </message>
    <message>
        <source>The account&apos;s ID, such as ACCT200. IDs are case-insensitive.</source>
        <translation>Die Kontonummer, zum Beispiel ACCT200. Groß- und Kleinschreibung spielen keine Rolle.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>The output couldn&apos;t be written.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>csv or json; by default, the file&apos;s name or content decides.</source>
        <translation>csv oder json; ohne Angabe entscheidet der Name oder Inhalt der Datei.</translation>
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
        <source>CSV: the first line is an account, not column names.</source>
        <translation>CSV: Die erste Zeile ist ein Konto, nicht die Namen der Spalten.</translation>
    </message>
    <message>
        <source>--map can&apos;t be “%1”.</source>
        <translation>--map kann nicht „%1“ sein.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>no such account, book or file, or the work failed</source>
        <translation>Konto, Buch oder Datei gibt es nicht, oder der Befehl ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the command line, a value in it or a file can&apos;t be understood</source>
        <translation>die Befehlszeile, ein Wert darin oder eine Datei ist ungültig</translation>
    </message>
    <message>
        <source>the book is damaged, or needs another version of AccountDesk</source>
        <translation>das Buch ist beschädigt oder braucht eine andere Version von AccountDesk</translation>
    </message>
    <message>
        <source>imported, but some rows of the file have problems</source>
        <translation>importiert, aber einige Zeilen der Datei sind fehlerhaft</translation>
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
        <translation>… und weitere; --bad-rows DATEI speichert sie alle.</translation>
    </message>
    <message>
        <source>What to do with accounts already in the book: update (default), skip, add or stop.</source>
        <translation>Was mit Konten geschieht, die schon im Buch sind: update (aktualisieren, Vorgabe), skip (behalten), add (addieren) oder stop (abbrechen).</translation>
    </message>
    <message>
        <source>Save the rows with problems, and the reason, as CSV.</source>
        <translation>Die fehlerhaften Zeilen mit dem Grund als CSV speichern.</translation>
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
        <source>Export accounts to CSV or JSON. An existing file is replaced when the new one is complete.</source>
        <translation>Konten als CSV oder JSON exportieren. Eine vorhandene Datei wird ersetzt, wenn die neue vollständig ist.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the name and your permission to read the file.</source>
        <translation>Prüfen Sie den Namen und Ihre Leserechte für die Datei.</translation>
    </message>
    <message>
        <source>The input can&apos;t be copied to the disk.</source>
        <translation>Die Eingabe lässt sich nicht auf den Datenträger kopieren.</translation>
    </message>
    <message>
        <source>Free some space in the folder for temporary files.</source>
        <translation>Geben Sie im Ordner für temporäre Dateien Speicherplatz frei.</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, not “%2”.</source>
        <translation>--%1 braucht eine ganze Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 can&apos;t be “%2”.</source>
        <translation>--%1 kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>Use one of these: %1.</source>
        <translation>Möglich sind: %1.</translation>
    </message>
    <message>
        <source>Only accounts that are owing, overpaid or settled.</source>
        <translation>Nur Konten, die offen (owing), überzahlt (overpaid) oder ausgeglichen (settled) sind.</translation>
    </message>
    <message>
        <source>Only accounts with this text in their ID or name.</source>
        <translation>Nur Konten mit diesem Text in Nummer oder Name.</translation>
    </message>
    <message>
        <source>Print JSON; amounts are strings.</source>
        <translation>JSON ausgeben; Beträge sind Zeichenketten.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>%1, %2 rows, %3 a second</source>
        <translation>%1, %2 Zeilen, %3 pro Sekunde</translation>
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
        <source>Print what an account owes. It is negative if the customer has overpaid.</source>
        <translation>Ausgeben, was ein Konto schuldet. Der Saldo ist negativ, wenn der Kunde zu viel bezahlt hat.</translation>
    </message>
    <message>
        <source>List accounts. Scripts ask for --csv or --json, which don&apos;t change.</source>
        <translation>Konten auflisten. Für Skripte gibt es --csv und --json, deren Format sich nicht ändert.</translation>
    </message>
    <message>
        <source>Print the exact totals of the accounts. The average only includes accounts that owe.</source>
        <translation>Die genauen Summen der Konten ausgeben. Der Durchschnitt berücksichtigt nur Konten mit offenem Saldo.</translation>
    </message>
    <message>
        <source>Print an account&apos;s history, newest first. With --json, an object a line.</source>
        <translation>Den Verlauf eines Kontos ausgeben, das Neueste zuerst. Mit --json ein Objekt pro Zeile.</translation>
    </message>
    <message>
        <source>Check its name and your permissions.</source>
        <translation>Prüfen Sie ihren Namen und Ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>Password of %1 for %2: </source>
        <translation>Passwort von %1 für %2: </translation>
    </message>
    <message>
        <source>Other users of this computer can see a password on the command line. Use ACCOUNTDESK_PASSWORD, --password-file or the keychain instead.</source>
        <translation>Andere Benutzer dieses Rechners können ein Passwort in der Befehlszeile sehen. Verwenden Sie stattdessen ACCOUNTDESK_PASSWORD, --password-file oder den Schlüsselbund.</translation>
    </message>
    <message>
        <source>someone else was first, the account already exists, or there are conflicts</source>
        <translation>jemand anderes war schneller, das Konto gibt es schon, oder es gibt Konflikte</translation>
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
        <source>Use --token-file FILE, or set ACCOUNTDESK_SYNC_TOKEN.</source>
        <translation>Verwenden Sie --token-file DATEI, oder setzen Sie ACCOUNTDESK_SYNC_TOKEN.</translation>
    </message>
    <message>
        <source>No sync server was given.</source>
        <translation>Es wurde kein Abgleichserver angegeben.</translation>
    </message>
    <message>
        <source>Use --server URL.</source>
        <translation>Verwenden Sie --server URL.</translation>
    </message>
    <message>
        <source>This book syncs with %1.</source>
        <translation>Dieses Buch wird mit %1 abgeglichen.</translation>
    </message>
    <message>
        <source>To change to another server, use --restart, and --first-sync to choose whose values to use.</source>
        <translation>Um den Server zu wechseln, verwenden Sie --restart, und wählen Sie mit --first-sync, wessen Werte gelten.</translation>
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
        <translation>Vertrauenswürdiger Pin: %1</translation>
    </message>
    <message>
        <source>%1 is now trusted by its pin: %2</source>
        <translation>%1 ist jetzt vertrauenswürdig, anhand des Pins: %2</translation>
    </message>
    <message>
        <source>Account %1 was changed here and on the server.</source>
        <translation>Konto %1 wurde hier und auf dem Server geändert.</translation>
    </message>
    <message>
        <source>The server rejected account %1: %2</source>
        <translation>Der Server hat das Konto %1 abgelehnt: %2</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… und weitere.</translation>
    </message>
    <message>
        <source>Resolve them in AccountDesk&apos;s window.</source>
        <translation>Lösen Sie sie im Fenster von AccountDesk.</translation>
    </message>
    <message>
        <source>Ask your administrator. Then use --restart, and --first-sync to choose whose values to use.</source>
        <translation>Fragen Sie Ihren Administrator. Verwenden Sie dann --restart, und wählen Sie mit --first-sync, wessen Werte gelten.</translation>
    </message>
    <message>
        <source>Trust a server without a trusted certificate on first contact, and print its pin. Compare the pin with the administrator&apos;s.</source>
        <translation>Einem Server ohne vertrauenswürdiges Zertifikat beim ersten Kontakt vertrauen und seinen Pin ausgeben. Vergleichen Sie den Pin mit dem des Administrators.</translation>
    </message>
    <message>
        <source>A file whose first line is the token. By default it comes from ACCOUNTDESK_SYNC_TOKEN or the keychain.</source>
        <translation>Eine Datei, deren erste Zeile das Token ist. Ohne sie kommt es aus ACCOUNTDESK_SYNC_TOKEN oder dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Whose values to use in the first sync for accounts that differ: ask (default; they become conflicts), mine or theirs.</source>
        <translation>Wessen Werte beim ersten Abgleich für Konten gelten, die sich unterscheiden: ask (Vorgabe; sie werden Konflikte), mine (eigene) oder theirs (die des Servers).</translation>
    </message>
    <message>
        <source>Start over, with another server or one that was restored from a backup: all accounts are compared as in the first sync.</source>
        <translation>Von vorn beginnen, mit einem anderen oder einem aus einer Sicherung wiederhergestellten Server: Alle Konten werden wie beim ersten Abgleich verglichen.</translation>
    </message>
    <message>
        <source>Sync the book with a server. Exits with 3 if accounts that were changed on both sides are in conflict.</source>
        <translation>Das Buch mit einem Server abgleichen. Endet mit 3, wenn Konten, die auf beiden Seiten geändert wurden, in Konflikt stehen.</translation>
    </message>
    <message>
        <source>CSV: the thousands separator: none, point, comma, apostrophe or space.</source>
        <translation>CSV: das Tausenderzeichen: none (keines), point (Punkt), comma (Komma), apostrophe (Apostroph) oder space (Leerzeichen).</translation>
    </message>
    <message>
        <source>CSV: the quotes around a text: double or single.</source>
        <translation>CSV: die Anführungszeichen um einen Text: double (doppelte) oder single (einfache).</translation>
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
        <source>Omit it, or use --format csv.</source>
        <translation>Lassen Sie es weg, oder geben Sie --format csv an.</translation>
    </message>
    <message>
        <source>--csv and --json can&apos;t be used together.</source>
        <translation>--csv und --json können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>Geben Sie nur eines davon an.</translation>
    </message>
    <message>
        <source>CSV: comma (default), semicolon, tab or pipe.</source>
        <translation>CSV: comma (Komma, Vorgabe), semicolon (Semikolon), tab (Tabulator) oder pipe (senkrechter Strich).</translation>
    </message>
    <message>
        <source>CSV: the quotes around a text that needs them: double (default) or single.</source>
        <translation>CSV: die Anführungszeichen um einen Text, der sie braucht: double (doppelte, Vorgabe) oder single (einfache).</translation>
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
        <source>CSV: the thousands separator: none (default), point, comma, apostrophe or space.</source>
        <translation>CSV: das Tausenderzeichen: none (keines, Vorgabe), point (Punkt), comma (Komma), apostrophe (Apostroph) oder space (Leerzeichen).</translation>
    </message>
    <message>
        <source>CSV: omit the line with the column names.</source>
        <translation>CSV: Die Zeile mit den Namen der Spalten weglassen.</translation>
    </message>
    <message>
        <source>csv or json; by default, the file&apos;s name decides, and standard output gets CSV.</source>
        <translation>csv oder json; ohne Angabe entscheidet der Name der Datei, und die Standardausgabe bekommt CSV.</translation>
    </message>
    <message>
        <source>Import accounts from CSV or JSON. All valid rows are imported, or none if you stop it. The format of a CSV file is detected unless options give it.</source>
        <translation>Konten aus CSV oder JSON importieren. Alle fehlerfreien Zeilen werden importiert, oder keine, wenn Sie den Import anhalten. Das Format einer CSV-Datei wird erkannt, soweit es keine Option angibt.</translation>
    </message>
    <message>
        <source>CSV: what each column contains, as in account=1,name=Customer,paid=Paid,due=4; also parent and extra.</source>
        <translation>CSV: was die Spalten enthalten, wie in account=1,name=Kunde,paid=Bezahlt,due=4; auch parent und extra.</translation>
    </message>
    <message>
        <source>Write account=, name=, paid=, due=, parent= or extra= and a column&apos;s number or name.</source>
        <translation>Schreiben Sie account=, name=, paid=, due=, parent= oder extra= und die Nummer oder den Namen einer Spalte.</translation>
    </message>
    <message>
        <source>The sync server, such as https://books.example:8443. The book remembers it. An administrator may have set it.</source>
        <translation>Der Abgleichserver, etwa https://books.example:8443. Das Buch merkt ihn sich. Auch ein Administrator kann ihn festgelegt haben.</translation>
    </message>
    <message>
        <source>A key of the server to trust in this run; may be repeated. By default, the pins that were trusted before or set by an administrator are used, or else the system&apos;s certificates.</source>
        <translation>Ein Schlüssel des Servers, dem in diesem Lauf vertraut wird; darf mehrmals angegeben werden. Ohne Angabe gelten die Pins, denen bisher vertraut wurde oder die ein Administrator festgelegt hat, sonst die Zertifikate des Systems.</translation>
    </message>
    <message>
        <source>The book: a database URL or an SQLite file. By default, ACCOUNTDESK_DB or the book that the administrator has set.</source>
        <translation>Das Buch: eine Datenbank-URL oder eine SQLite-Datei. Ohne Angabe gilt ACCOUNTDESK_DB oder das Buch, das der Administrator festgelegt hat.</translation>
    </message>
    <message>
        <source>Ignored in the URL: %1.</source>
        <translation>In der URL ignoriert: %1.</translation>
    </message>
    <message>
        <source>Account ID “%1” is now “%2”.</source>
        <translation>Die Kontonummer „%1“ ist jetzt „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more ID(s)</source>
        <translation>
            <numerusform>… und %n weitere Kontonummer</numerusform>
            <numerusform>… und %n weitere Kontonummern</numerusform>
        </translation>
    </message>
    <message>
        <source>Account “%1” has an ID that can&apos;t be used. %2 Rename it: accountdesk-cli rename “%1” NEW-ID</source>
        <translation>Konto „%1“ hat eine Kontonummer, die sich nicht verwenden lässt. %2 Geben Sie ihm eine andere: accountdesk-cli rename „%1“ NEUE-NUMMER</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more account(s)</source>
        <translation>
            <numerusform>… und %n weiteres Konto</numerusform>
            <numerusform>… und %n weitere Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>AccountDesk can only restore books in a file.</source>
        <translation>AccountDesk kann nur Bücher in Dateien wiederherstellen.</translation>
    </message>
    <message>
        <source>Use the tool of the database server.</source>
        <translation>Verwenden Sie das Werkzeug des Datenbankservers.</translation>
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
        <source>Replace the book&apos;s file, which nobody may have open, by a copy of a backup. The old file is kept under another name, with its log.</source>
        <translation>Ersetzt die Datei des Buches, die niemand geöffnet haben darf, durch eine Kopie einer Sicherung. Die alte Datei bleibt mit ihrem Protokoll unter einem anderen Namen erhalten.</translation>
    </message>
    <message>
        <source>The change may or may not have been saved.</source>
        <translation>Möglicherweise wurde die Änderung nicht gespeichert.</translation>
    </message>
    <message>
        <source>The change wasn&apos;t saved.</source>
        <translation>Die Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Check the account&apos;s history before you try again.</source>
        <translation>Prüfen Sie den Verlauf des Kontos, bevor Sie es noch einmal versuchen.</translation>
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
        <source>Use list --closed to see which accounts are closed.</source>
        <translation>list --closed zeigt, welche Konten geschlossen sind.</translation>
    </message>
    <message>
        <source>There is no account “%1” whose ID can&apos;t be used.</source>
        <translation>Es gibt kein Konto „%1“, dessen Kontonummer sich nicht verwenden lässt.</translation>
    </message>
    <message>
        <source>Only such accounts can be renamed; migrate lists them.</source>
        <translation>Nur solche Konten lassen sich umbenennen; migrate listet sie auf.</translation>
    </message>
    <message>
        <source>Close an account. Its history is kept, and it can be reopened.</source>
        <translation>Schließt ein Konto. Sein Verlauf bleibt erhalten, und es kann wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>Reopen closed accounts as they were, and print their balances. All of them or none.</source>
        <translation>Öffnet geschlossene Konten wieder, wie sie waren, und gibt ihre Salden aus. Alle oder keines.</translation>
    </message>
    <message>
        <source>The ID as another program stored it.</source>
        <translation>Die Kontonummer, wie ein anderes Programm sie gespeichert hat.</translation>
    </message>
    <message>
        <source>The ID that the account gets.</source>
        <translation>Die Kontonummer, die das Konto bekommt.</translation>
    </message>
    <message>
        <source>Rename an account whose ID can&apos;t be used, and print it. Its history is kept.</source>
        <translation>Benennt ein Konto um, dessen Kontonummer sich nicht verwenden lässt, und gibt es aus. Sein Verlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>The command itself succeeded. Don&apos;t run it again.</source>
        <translation>Der Befehl selbst ist gelungen. Führen Sie ihn nicht noch einmal aus.</translation>
    </message>
    <message>
        <source>The encoding “%1” is unknown.</source>
        <translation>Die Kodierung „%1“ ist unbekannt.</translation>
    </message>
    <message>
        <source>“accountdesk-cli import --encoding list -” lists all known encodings.</source>
        <translation>„accountdesk-cli import --encoding list -“ listet alle bekannten Kodierungen auf.</translation>
    </message>
    <message>
        <source>CSV: how negative amounts are written: any, minus, behind (12.50-) or parentheses.</source>
        <translation>CSV: wie negative Beträge geschrieben sind: any (beliebig), minus, behind (12.50-) oder parentheses (in Klammern).</translation>
    </message>
    <message>
        <source>CSV: the currency of the amounts; others are rejected.</source>
        <translation>CSV: die Währung der Beträge; andere werden abgelehnt.</translation>
    </message>
    <message>
        <source>CSV: the number of the line with the column names; lines above it are skipped.</source>
        <translation>CSV: die Nummer der Zeile mit den Spaltennamen; Zeilen darüber werden übersprungen.</translation>
    </message>
    <message>
        <source>CSV: lines to skip, as in 1-3,120.</source>
        <translation>CSV: Zeilen, die übersprungen werden, wie in 1-3,120.</translation>
    </message>
    <message>
        <source>CSV: rows that look like totals: refuse (default), skip or accounts.</source>
        <translation>CSV: Zeilen, die wie Summen aussehen: refuse (ablehnen, Vorgabe), skip (überspringen) oder accounts (Konten).</translation>
    </message>
    <message>
        <source>--skip-lines can&apos;t be “%1”.</source>
        <translation>--skip-lines kann nicht „%1“ sein.</translation>
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
        <source>Give the encoding, as in --encoding windows-1252; --encoding list prints all names.</source>
        <translation>Geben Sie die Kodierung an, wie in --encoding windows-1252; --encoding list nennt alle Namen.</translation>
    </message>
    <message>
        <source>Use --delimiter comma, semicolon, tab or pipe.</source>
        <translation>Verwenden Sie --delimiter comma, semicolon, tab oder pipe.</translation>
    </message>
    <message>
        <source>Give the line with the column names: --header-line NUMBER, or --no-header.</source>
        <translation>Geben Sie die Zeile mit den Spaltennamen an: --header-line NUMMER oder --no-header.</translation>
    </message>
    <message>
        <source>Say what each column contains, as in --map account=1,name=2,paid=3,due=4.</source>
        <translation>Geben Sie an, was die Spalten enthalten, wie in --map account=1,name=2,paid=3,due=4.</translation>
    </message>
    <message>
        <source>Use --decimal (point or comma) and --thousands to say how amounts are written.</source>
        <translation>Geben Sie mit --decimal (point oder comma) und --thousands an, wie Beträge geschrieben sind.</translation>
    </message>
    <message>
        <source>--currency CODE accepts amounts in one currency and rejects all others.</source>
        <translation>--currency CODE akzeptiert Beträge einer Währung und lehnt alle anderen ab.</translation>
    </message>
    <message>
        <source>--totals skip leaves such rows out; --totals accounts imports them.</source>
        <translation>--totals skip überspringt solche Zeilen; --totals accounts importiert sie.</translation>
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
        <translation>Tausenderzeichen: %1</translation>
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
        <source>done, but the output couldn&apos;t be written; don&apos;t run it again</source>
        <translation>erledigt, aber die Ausgabe ließ sich nicht schreiben; nicht noch einmal ausführen</translation>
    </message>
    <message>
        <source>Columns not used: %1.</source>
        <translation>Spalten, die nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>Exporting in %1 isn&apos;t supported.</source>
        <translation>Der Export in %1 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Use one of these encodings: %1.</source>
        <translation>Mögliche Kodierungen: %1.</translation>
    </message>
    <message>
        <source>Only count what would be done; if there is no book, as if it were empty.</source>
        <translation>Zählt nur, was getan würde; wenn es kein Buch gibt, als wäre es leer.</translation>
    </message>
    <message>
        <source>Closed accounts as they were when they were closed, instead of open ones.</source>
        <translation>Geschlossene statt offener Konten, wie sie beim Schließen waren.</translation>
    </message>
    <message>
        <source>There is no answer, so the work was canceled. Unless its last step had already begun, nothing was changed.</source>
        <translation>Es kommt keine Antwort; die Arbeit wurde abgebrochen. Wenn ihr letzter Schritt nicht schon begonnen hatte, wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server&apos;s account “%1” was skipped: its ID, or that of the account it belongs to, can&apos;t be used.</source>
        <translation>Das Konto „%1“ des Servers wurde übersprungen: Seine Kontonummer oder die des Kontos, zu dem es gehört, lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>A new book was made; its currency is %1.</source>
        <translation>Ein neues Buch wurde angelegt; seine Währung ist %1.</translation>
    </message>
    <message>
        <source>The currency of a new book. By default, that of your region.</source>
        <translation>Die Währung eines neuen Buchs. Standard ist die Ihrer Region.</translation>
    </message>
    <message>
        <source>--ids as-written accepts such IDs unchanged.</source>
        <translation>--ids as-written übernimmt solche Kontonummern unverändert.</translation>
    </message>
    <message>
        <source>Doubtful IDs that a program may have altered, such as None or 123.0: checked (default) refuses them, as-written imports them.</source>
        <translation>Zweifelhafte Kontonummern, die ein Programm verändert haben kann, wie None oder 123.0: checked (Standard) lehnt sie ab, as-written importiert sie.</translation>
    </message>
    <message>
        <source>CSV: such as utf-8, windows-1250, shift-jis or cp850; list prints them all. JSON: utf-8 imports texts that seem garbled.</source>
        <translation>CSV: etwa utf-8, windows-1250, shift-jis oder cp850; list nennt alle. JSON: utf-8 importiert auch Texte, die verfälscht aussehen.</translation>
    </message>
    <message>
        <source>--encoding utf-8 accepts such texts unchanged.</source>
        <translation>Mit --encoding utf-8 werden solche Texte unverändert übernommen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::core</name>
    <message>
        <source>An account ID is printable text, such as ACCT200.</source>
        <translation>Eine Kontonummer besteht aus druckbaren Zeichen, zum Beispiel ACCT200.</translation>
    </message>
    <message>
        <source>The account ID “%1” contains half a character (%2).</source>
        <translation>Die Kontonummer „%1“ enthält ein halbes Zeichen (%2).</translation>
    </message>
    <message>
        <source>The account ID “%1” contains a control character (%2).</source>
        <translation>Die Kontonummer „%1“ enthält ein Steuerzeichen (%2).</translation>
    </message>
    <message>
        <source>The account ID “%1” contains an invisible character (%2).</source>
        <translation>Die Kontonummer „%1“ enthält ein unsichtbares Zeichen (%2).</translation>
    </message>
    <message>
        <source>The account ID is empty.</source>
        <translation>Die Kontonummer ist leer.</translation>
    </message>
    <message>
        <source>An account ID has 1 to %1 characters.</source>
        <translation>Eine Kontonummer hat 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>The account ID “%1” has %2 characters. The maximum is %3.</source>
        <translation>Die Kontonummer „%1“ hat %2 Zeichen. Höchstens %3 sind möglich.</translation>
    </message>
    <message>
        <source>Choose a shorter ID.</source>
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
        <source>Enter 0 for no amount.</source>
        <translation>Geben Sie 0 für keinen Betrag ein.</translation>
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
        <source>The thousands separator in “%1” is in the wrong place.</source>
        <translation>Das Tausenderzeichen in „%1“ steht an der falschen Stelle.</translation>
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
        <source>“%1” is too large for the book.</source>
        <translation>„%1“ ist zu groß für das Buch.</translation>
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
        <source>It contains a text with characters that can&apos;t be stored.</source>
        <translation>Ein Text darin enthält Zeichen, die sich nicht speichern lassen.</translation>
    </message>
    <message>
        <source>An object has two members of the same name.</source>
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
    <message>
        <source>It has more than %1 lists and objects.</source>
        <translation>Es hat mehr als %1 Listen und Objekte.</translation>
    </message>
</context>
<context>
    <name>accountdesk::exchange</name>
    <message>
        <source>The rows with problems can&apos;t be stored: the disk for temporary files is full.</source>
        <translation>Die fehlerhaften Zeilen lassen sich nicht speichern: Der Datenträger für temporäre Dateien ist voll.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal.</translation>
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
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read twice.</source>
        <translation>Die Datei lässt sich nicht zweimal lesen.</translation>
    </message>
    <message>
        <source>Save it to a disk first.</source>
        <translation>Speichern Sie sie zuerst auf einem Datenträger.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>A text has bytes that aren&apos;t characters in the file&apos;s encoding.</source>
        <translation>Ein Text enthält Bytes, die in der Kodierung der Datei keine Zeichen sind.</translation>
    </message>
    <message>
        <source>It isn&apos;t clear which column contains the account, the name or an amount.</source>
        <translation>Es ist nicht klar, welche Spalte das Konto, den Namen oder einen Betrag enthält.</translation>
    </message>
    <message>
        <source>Choose what each column contains.</source>
        <translation>Wählen Sie für jede Spalte, was sie enthält.</translation>
    </message>
    <message>
        <source>There is text after a closing quote; a quote inside a quoted cell has to be doubled.</source>
        <translation>Nach einem schließenden Anführungszeichen folgt Text; ein Anführungszeichen in einer Zelle mit Anführungszeichen wird verdoppelt.</translation>
    </message>
    <message>
        <source>A quote is opened in this row and never closed.</source>
        <translation>In dieser Zeile wird ein Anführungszeichen geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>The row is longer than %1 KiB. Perhaps a closing quote is missing.</source>
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
        <source>The row has %1 cells, but the first row has %2. Perhaps quotes are missing around a text.</source>
        <translation>Die Zeile hat %1 Zellen, die erste der Datei %2; vielleicht fehlen Anführungszeichen um einen Text.</translation>
    </message>
    <message>
        <source>The account is missing.</source>
        <translation>Das Konto fehlt.</translation>
    </message>
    <message>
        <source>The account ID is longer than %1 characters.</source>
        <translation>Die Kontonummer ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Check the folder, your permissions and the free disk space, or choose another folder.</source>
        <translation>Prüfen Sie den Ordner, Ihre Berechtigungen und den freien Speicherplatz, oder wählen Sie einen anderen Ordner.</translation>
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
        <source>Check the name and your permission to read the file.</source>
        <translation>Prüfen Sie den Namen und Ihre Leserechte für die Datei.</translation>
    </message>
    <message>
        <source>The disk for temporary files is full.</source>
        <translation>Der Datenträger für temporäre Dateien ist voll.</translation>
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
        <source>The account&apos;s ID isn&apos;t a text.</source>
        <translation>Die Kontonummer ist kein Text.</translation>
    </message>
    <message>
        <source>The name isn&apos;t a text.</source>
        <translation>Der Name ist kein Text.</translation>
    </message>
    <message>
        <source>It starts with neither a list nor an object.</source>
        <translation>Sie beginnt weder mit einer Liste noch mit einem Objekt.</translation>
    </message>
    <message>
        <source>A comma or the end is missing.</source>
        <translation>Ein Komma oder das Ende fehlt.</translation>
    </message>
    <message>
        <source>An account has no ID.</source>
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
        <translation>Eine Zahl hat zu viele Stellen für einen Betrag.</translation>
    </message>
    <message>
        <source>A text or number is longer than %1 KiB.</source>
        <translation>Ein Text oder eine Zahl ist länger als %1 KiB.</translation>
    </message>
    <message>
        <source>There is something after the end.</source>
        <translation>Nach dem Ende folgt noch etwas.</translation>
    </message>
    <message>
        <source>The file isn&apos;t valid JSON in line %1 (byte %2).</source>
        <translation>Die Datei ist in Zeile %1 (Byte %2) kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Correct the file, or export it again from its source.</source>
        <translation>Berichtigen Sie die Datei, oder exportieren Sie sie an ihrer Quelle noch einmal.</translation>
    </message>
    <message>
        <source>This isn&apos;t an account object.</source>
        <translation>Das ist kein Kontoobjekt.</translation>
    </message>
    <message>
        <source>“%1” appears twice in the account.</source>
        <translation>„%1“ kommt im Konto zweimal vor.</translation>
    </message>
    <message>
        <source>“acctid” differs from the object&apos;s name.</source>
        <translation>„acctid“ weicht vom Namen des Objekts ab.</translation>
    </message>
    <message>
        <source>The name contains a NUL character.</source>
        <translation>Der Name enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>Der Name ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The book is unchanged.</source>
        <translation>Das Buch ist unverändert.</translation>
    </message>
    <message>
        <source>Part of the output may have been written.</source>
        <translation>Ein Teil der Ausgabe kann schon geschrieben sein.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an account ID.</source>
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
        <source>The meaning of these columns of amounts isn&apos;t clear: %1.</source>
        <translation>Die Bedeutung dieser Spalten mit Beträgen ist nicht klar: %1.</translation>
    </message>
    <message>
        <source>More than one column could contain the same: %1.</source>
        <translation>Mehr als eine Spalte könnte dasselbe enthalten: %1.</translation>
    </message>
    <message>
        <source>It isn&apos;t clear which column contains the account.</source>
        <translation>Es ist nicht klar, welche Spalte das Konto enthält.</translation>
    </message>
    <message>
        <source>It isn&apos;t clear which columns contain the name, paid or due.</source>
        <translation>Es ist nicht klar, welche Spalten Name, bezahlt oder fällig enthalten.</translation>
    </message>
    <message>
        <source>The file has only one column. Perhaps its columns have another separator.</source>
        <translation>Die Datei hat nur eine Spalte. Vielleicht haben die Spalten ein anderes Trennzeichen.</translation>
    </message>
    <message>
        <source>The file has amounts in more than one currency: %1.</source>
        <translation>Die Datei enthält Beträge in mehr als einer Währung: %1.</translation>
    </message>
    <message>
        <source>The file&apos;s encoding isn&apos;t clear.</source>
        <translation>Die Kodierung der Datei ist nicht klar.</translation>
    </message>
    <message>
        <source>The separator of the file&apos;s columns isn&apos;t clear.</source>
        <translation>Das Trennzeichen der Spalten ist nicht klar.</translation>
    </message>
    <message>
        <source>It isn&apos;t clear whether the first line contains the column names.</source>
        <translation>Es ist nicht klar, ob die erste Zeile die Spalten benennt.</translation>
    </message>
    <message>
        <source>“%1” looks like a total or remark, not like an account.</source>
        <translation>„%1“ sieht wie eine Summe oder Anmerkung aus, nicht wie ein Konto.</translation>
    </message>
    <message>
        <source>Names that were NULL and become empty: %1.</source>
        <translation>Namen, die NULL waren und leer werden: %1.</translation>
    </message>
    <message>
        <source>The account is missing: “%1” stands for no value.</source>
        <translation>Das Konto fehlt: „%1“ steht für keinen Wert.</translation>
    </message>
    <message>
        <source>“%1” is a number that a spreadsheet has shortened, so the account ID is lost. Format its column as text there and save the file again.</source>
        <translation>„%1“ ist eine Zahl, die eine Tabellenkalkulation gekürzt hat; die Kontonummer ist verloren. Formatieren Sie die Spalte dort als Text, und speichern Sie die Datei noch einmal.</translation>
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
        <source>The book&apos;s currency becomes %1, like the file&apos;s.</source>
        <translation>Die Währung des Buches wird %1, wie die der Datei.</translation>
    </message>
    <message>
        <source>The meaning of the amounts named “%1” isn&apos;t clear.</source>
        <translation>Die Bedeutung der Beträge namens „%1“ ist nicht klar.</translation>
    </message>
    <message>
        <source>Name the amount paid “paid”, the amount due “due”, and the account “acctid”.</source>
        <translation>Nennen Sie den bezahlten Betrag „paid“, den fälligen „due“ und das Konto „acctid“.</translation>
    </message>
    <message>
        <source>The account appears twice.</source>
        <translation>Das Konto kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Another program has lost or garbled letters of the file, as in “%1”.</source>
        <translation>Ein anderes Programm hat Buchstaben der Datei verloren oder verfälscht, wie in „%1“.</translation>
    </message>
    <message>
        <source>It contains the word %1.</source>
        <translation>Sie enthält das Wort %1.</translation>
    </message>
    <message>
        <source>Line %1 names the columns differently than the beginning of the file. Import the rest as a separate file.</source>
        <translation>Zeile %1 benennt die Spalten anders als der Anfang der Datei. Importieren Sie den Rest als eigene Datei.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t the file&apos;s currency, %2.</source>
        <translation>„%1“ ist nicht die Währung der Datei, %2.</translation>
    </message>
    <message>
        <source>The last amount isn&apos;t the second minus the first, unlike in the first rows, so it isn&apos;t clear which of them is paid and which is due.</source>
        <translation>Der letzte Betrag ist anders als in den ersten Zeilen nicht der zweite minus der erste; daher ist unklar, welcher bezahlt und welcher fällig ist.</translation>
    </message>
    <message>
        <source>“%1” in %2</source>
        <translation>„%1“ in %2</translation>
    </message>
    <message>
        <source>“%1” may be one of several currencies: %2.</source>
        <translation>„%1“ kann eine von mehreren Währungen sein: %2.</translation>
    </message>
    <message>
        <source>Choose the currency of the file&apos;s amounts, or set the book&apos;s currency first.</source>
        <translation>Wählen Sie die Währung der Beträge in der Datei, oder legen Sie zuerst die Währung des Buchs fest.</translation>
    </message>
    <message>
        <source>“%1” may be a whole number to which a program has added decimals.</source>
        <translation>„%1“ kann eine ganze Zahl sein, an die ein Programm Nachkommastellen gehängt hat.</translation>
    </message>
    <message>
        <source>“%1” is what a program writes for yes or no, and probably not an account ID.</source>
        <translation>„%1“ schreibt ein Programm für ja oder nein; es ist wohl keine Kontonummer.</translation>
    </message>
    <message>
        <source>“%1” may be a date that a spreadsheet made of the account ID.</source>
        <translation>„%1“ kann ein Datum sein, das eine Tabellenkalkulation aus der Kontonummer gemacht hat.</translation>
    </message>
    <message>
        <source>“%1” is a formula, not an account ID.</source>
        <translation>„%1“ ist eine Formel, keine Kontonummer.</translation>
    </message>
    <message>
        <source>%1 has different quotes than the rest of the file.</source>
        <translation>%1 hat andere Anführungszeichen als der Rest der Datei.</translation>
    </message>
    <message>
        <source>“%1” contains a NUL character.</source>
        <translation>„%1“ enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Another program has lost or garbled letters, as in “%1”.</source>
        <translation>Ein anderes Programm hat Buchstaben verloren oder verfälscht, wie in „%1“.</translation>
    </message>
</context>
<context>
    <name>accountdesk::models::AccountCells</name>
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
    <name>accountdesk::models::AccountTableModel</name>
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
        <source>Close %1</source>
        <translation>%1 schließen</translation>
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
        <source>The book is open read-only.</source>
        <translation>Das Buch ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>This account is closed. Reopen it to change it.</source>
        <translation>Dieses Konto ist geschlossen. Öffnen Sie es wieder, um es zu ändern.</translation>
    </message>
    <message>
        <source>An account&apos;s ID can&apos;t be changed, because other programs and books use it. You can change the name, paid and due.</source>
        <translation>Die Kontonummer lässt sich nicht ändern, weil andere Programme und Bücher sie verwenden. Name, bezahlt und fällig können Sie ändern.</translation>
    </message>
    <message>
        <source>The balance is due minus paid. Change one of these, or record a payment.</source>
        <translation>Der Saldo ist fällig minus bezahlt. Ändern Sie eines davon, oder erfassen Sie eine Zahlung.</translation>
    </message>
    <message>
        <source>This is the time of the last change. You can change the name, paid and due.</source>
        <translation>Das ist der Zeitpunkt der letzten Änderung. Name, bezahlt und fällig können Sie ändern.</translation>
    </message>
    <message>
        <source>Close %1 accounts</source>
        <comment>always more than one</comment>
        <translation>%1 Konten schließen</translation>
    </message>
</context>
<context>
    <name>accountdesk::models::HistoryModel</name>
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
        <translation>Kontonummer</translation>
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
    <name>accountdesk::models::PastePlan</name>
    <message>
        <source>%1 is no longer in the book.</source>
        <translation>%1 ist nicht mehr im Buch.</translation>
    </message>
</context>
<context>
    <name>accountdesk::platform::CredentialStore</name>
    <message>
        <source>The keychain denied access.</source>
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
        <translation>Entsperren Sie den Schlüsselbund, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This session has no keychain service.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbunddienst.</translation>
    </message>
    <message>
        <source>It is kept until AccountDesk is closed.</source>
        <translation>Es wird behalten, bis AccountDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>The keychain has no entry for this.</source>
        <translation>Der Schlüsselbund enthält dafür keinen Eintrag.</translation>
    </message>
</context>
<context>
    <name>accountdesk::platform::SystemPresets</name>
    <message>
        <source>The administrator&apos;s settings in %1 are invalid.</source>
        <translation>Die Einstellungen des Administrators in %1 sind ungültig.</translation>
    </message>
    <message>
        <source>No other book was opened instead.</source>
        <translation>Stattdessen wurde kein anderes Buch geöffnet.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>This computer can only open the book %1.</source>
        <translation>Dieser Rechner kann nur das Buch %1 öffnen.</translation>
    </message>
    <message>
        <source>%1 was left unchanged.</source>
        <translation>%1 wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Set by the administrator.</source>
        <translation>Vom Administrator festgelegt.</translation>
    </message>
</context>
<context>
    <name>accountdesk::storage</name>
    <message>
        <source>A token&apos;s name has 1 to %1 printable characters.</source>
        <translation>Der Name eines Tokens hat 1 bis %1 druckbare Zeichen.</translation>
    </message>
    <message>
        <source>Name the clerk or computer that uses it.</source>
        <translation>Geben Sie die Person oder den Rechner an, für die es ist.</translation>
    </message>
    <message>
        <source>There is or was a token with the name “%1”.</source>
        <translation>Ein Token mit dem Namen „%1“ gibt oder gab es schon.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose another name, so that they can be told apart in the history.</source>
        <translation>Wählen Sie einen anderen Namen, damit sie im Verlauf zu unterscheiden sind.</translation>
    </message>
    <message>
        <source>There is no token “%1” to revoke.</source>
        <translation>Es gibt kein Token „%1“, das widerrufen werden könnte.</translation>
    </message>
    <message>
        <source>Their names are shown by “token list”.</source>
        <translation>Ihre Namen zeigt „token list“.</translation>
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
        <source>Enter USD, €, or whatever you print on your invoices.</source>
        <translation>Geben Sie EUR, € oder das ein, was auf Ihren Rechnungen steht.</translation>
    </message>
    <message>
        <source>The account %1 already exists.</source>
        <translation>Das Konto %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another ID, or change that account.</source>
        <translation>Wählen Sie eine andere Kontonummer, oder ändern Sie das vorhandene Konto.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Es gibt kein Konto %1.</translation>
    </message>
    <message>
        <source>Check the ID; someone else may have closed the account.</source>
        <translation>Prüfen Sie die Kontonummer; möglicherweise hat jemand anderes das Konto geschlossen.</translation>
    </message>
    <message>
        <source>Shorten it and try again.</source>
        <translation>Kürzen Sie den Text, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A text contains half a character, which can&apos;t be stored.</source>
        <translation>Ein Text enthält ein halbes Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Geben Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 would owe more than an account can hold.</source>
        <translation>%1 würde mehr schulden, als ein Konto aufnehmen kann.</translation>
    </message>
    <message>
        <source>%1 would have paid more than an account can hold.</source>
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
        <source>%1 can&apos;t belong to itself.</source>
        <translation>%1 kann nicht zu sich selbst gehören.</translation>
    </message>
    <message>
        <source>Choose another parent account.</source>
        <translation>Wählen Sie ein anderes übergeordnetes Konto.</translation>
    </message>
    <message>
        <source>There is no account %1 for %2 to belong to.</source>
        <translation>Es gibt kein Konto %1, zu dem %2 gehören könnte.</translation>
    </message>
    <message>
        <source>Add the parent account first, or choose another one.</source>
        <translation>Legen Sie zuerst das übergeordnete Konto an, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>AccountDesk didn&apos;t connect, and no password was sent.</source>
        <translation>AccountDesk hat keine Verbindung hergestellt und kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>AccountDesk can&apos;t find the list of certificate authorities of this system.</source>
        <translation>AccountDesk findet die Liste der Zertifizierungsstellen dieses Systems nicht.</translation>
    </message>
    <message>
        <source>Give the file of the authority that signed the server&apos;s certificate.</source>
        <translation>Geben Sie die Datei der Zertifizierungsstelle an, die das Zertifikat des Servers ausgestellt hat.</translation>
    </message>
    <message>
        <source>The file of the certificate authority, “%1”, can&apos;t be read.</source>
        <translation>Die Datei der Zertifizierungsstelle, „%1“, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check its name and your permission to read it.</source>
        <translation>Prüfen Sie ihren Namen und Ihre Leserechte.</translation>
    </message>
    <message>
        <source>Rename the file so that its name has no semicolons or braces.</source>
        <translation>Benennen Sie die Datei so um, dass der Name kein Semikolon und keine geschweiften Klammern enthält.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a server name.</source>
        <translation>„%1“ ist kein Servername.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name or its address.</source>
        <translation>Schreiben Sie den Namen oder die Adresse des Servers.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t encrypt the connection, but encryption is required.</source>
        <translation>Der Server verschlüsselt die Verbindung nicht, aber Verschlüsselung ist vorgeschrieben.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>Ask your administrator to set up TLS on the server.</source>
        <translation>Bitten Sie Ihren Administrator, TLS auf dem Server einzurichten.</translation>
    </message>
    <message>
        <source>The account ID “%1” can&apos;t be used: %2</source>
        <translation>Die Kontonummer „%1“ kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>The amount “%1” of account “%2” %3 (%4).</source>
        <translation>Der Betrag „%1“ des Kontos „%2“ %3 (%4).</translation>
    </message>
    <message>
        <source>There are more such problems.</source>
        <translation>Es gibt weitere Probleme dieser Art.</translation>
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
        <source>Amounts are stored as exact cents.</source>
        <translation>Beträge werden auf den Cent genau gespeichert.</translation>
    </message>
    <message>
        <source>Each account gets a name, further fields, and a revision that increases with every change.</source>
        <translation>Jedes Konto bekommt einen Namen, weitere Felder und einen Änderungsstand, der mit jeder Änderung steigt.</translation>
    </message>
    <message>
        <source>A history is started, with one entry for each account.</source>
        <translation>Ein Verlauf wird begonnen, mit einem Eintrag für jedes Konto.</translation>
    </message>
    <message>
        <source>The CRM&apos;s table is kept as “account_before_” followed by the time.</source>
        <translation>Die Tabelle des CRM bleibt als „account_before_“ mit angehängter Uhrzeit erhalten.</translation>
    </message>
    <message>
        <source>The CRM changed accounts after they were checked.</source>
        <translation>Das CRM hat Konten geändert, nachdem sie geprüft wurden.</translation>
    </message>
    <message>
        <source>The database is unchanged.</source>
        <translation>Die Datenbank ist unverändert.</translation>
    </message>
    <message>
        <source>Check the accounts again, and close the CRM while they are converted.</source>
        <translation>Prüfen Sie die Konten noch einmal, und schließen Sie das CRM, während sie umgewandelt werden.</translation>
    </message>
    <message>
        <source>The file “%1” already exists.</source>
        <translation>Die Datei „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Check the accounts again; the copy then gets another name.</source>
        <translation>Prüfen Sie die Konten noch einmal; die Kopie bekommt dann einen anderen Namen.</translation>
    </message>
    <message>
        <source>The converted amounts don&apos;t add up to the same sums.</source>
        <translation>Die umgewandelten Beträge ergeben nicht dieselben Summen.</translation>
    </message>
    <message>
        <source>Please report this to the AccountDesk project.</source>
        <translation>Bitte melden Sie das dem AccountDesk-Projekt.</translation>
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
        <source>has no amount</source>
        <translation>hat keinen Betrag</translation>
    </message>
    <message>
        <source>isn&apos;t a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is too large for an amount</source>
        <translation>ist zu groß für einen Betrag</translation>
    </message>
    <message>
        <source>The driver for this kind of database isn&apos;t installed.</source>
        <translation>Der Treiber für diese Art von Datenbank ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package %1 and restart AccountDesk.</source>
        <translation>Installieren Sie das Paket %1 und starten Sie AccountDesk neu.</translation>
    </message>
    <message>
        <source>No file was given.</source>
        <translation>Es wurde keine Datei angegeben.</translation>
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
        <source>A text contains a NUL character, which databases can&apos;t store.</source>
        <translation>Ein Text enthält ein NUL-Zeichen, das Datenbanken nicht speichern können.</translation>
    </message>
    <message>
        <source>Remove it and try again.</source>
        <translation>Entfernen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>AccountDesk can only back up books in a file; this one is on a database server.</source>
        <translation>AccountDesk kann nur Bücher in Dateien sichern; dieses ist auf einem Datenbankserver.</translation>
    </message>
    <message>
        <source>Use the server&apos;s own tool, which copies the database while it is in use: %1.</source>
        <translation>Verwenden Sie das Werkzeug des Servers, das die Datenbank im laufenden Betrieb kopiert: %1.</translation>
    </message>
    <message>
        <source>The copy “%1” can&apos;t be saved.</source>
        <translation>Die Kopie „%1“ lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>The book is unchanged, and so is an older file of that name.</source>
        <translation>Das Buch ist unverändert, ebenso eine ältere Datei dieses Namens.</translation>
    </message>
    <message>
        <source>Check the folder, your permissions and the free disk space, or choose another folder.</source>
        <translation>Prüfen Sie den Ordner, Ihre Berechtigungen und den freien Speicherplatz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>There are more such accounts.</source>
        <translation>Es gibt weitere Konten dieser Art.</translation>
    </message>
    <message>
        <source>The account ID “%1” isn&apos;t stored in a form that can be looked up.</source>
        <translation>Die Kontonummer „%1“ ist nicht in einer Form gespeichert, die sich nachschlagen lässt.</translation>
    </message>
    <message>
        <source>Account %1 doesn&apos;t match the last entry of its history.</source>
        <translation>Konto %1 stimmt nicht mit dem letzten Eintrag seines Verlaufs überein.</translation>
    </message>
    <message>
        <source>Account %1 is missing, though its history doesn&apos;t say that it was closed.</source>
        <translation>Konto %1 fehlt, obwohl es laut Verlauf nicht geschlossen wurde.</translation>
    </message>
    <message>
        <source>Account %1 belongs to an account that doesn&apos;t exist.</source>
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
        <translation>Lassen Sie sich zeigen, was AccountDesk ändern würde, und wandeln Sie sie um; oder öffnen Sie sie schreibgeschützt.</translation>
    </message>
    <message>
        <source>This book was made by a newer version of AccountDesk.</source>
        <translation>Dieses Buch stammt von einer neueren Version von AccountDesk.</translation>
    </message>
    <message>
        <source>Install the newer version of AccountDesk to open it.</source>
        <translation>Installieren Sie die neuere Version von AccountDesk, um es zu öffnen.</translation>
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
        <source>There is no complete book in this database, and it is open read-only.</source>
        <translation>Diese Datenbank enthält kein vollständiges Buch und ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Open it for writing to create the book.</source>
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
        <translation>Der Datenträger für temporäre Dateien ist voll oder lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Free some space there and try again.</source>
        <translation>Geben Sie dort Speicherplatz frei, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the file again, then import it.</source>
        <translation>Prüfen Sie die Datei noch einmal, und importieren Sie sie dann.</translation>
    </message>
    <message>
        <source>The total of this account&apos;s rows is too large to be stored.</source>
        <translation>Die Summe der Zeilen dieses Kontos ist zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The account is already in an earlier row.</source>
        <translation>Das Konto steht schon in einer früheren Zeile.</translation>
    </message>
    <message>
        <source>Added to the account&apos;s amount, the total is too large to be stored.</source>
        <translation>Zum Betrag des Kontos addiert, wird die Summe zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The book already has the account %1 of line %2.</source>
        <translation>Das Buch enthält das Konto %1 aus Zeile %2 schon.</translation>
    </message>
    <message>
        <source>Choose what to do with existing accounts, or remove them from the file.</source>
        <translation>Wählen Sie, was mit vorhandenen Konten geschehen soll, oder entfernen Sie sie aus der Datei.</translation>
    </message>
    <message>
        <source>There has never been an account %1.</source>
        <translation>Ein Konto %1 hat es nie gegeben.</translation>
    </message>
    <message>
        <source>Sync again.</source>
        <translation>Gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>The server&apos;s answer doesn&apos;t match the request.</source>
        <translation>Die Antwort des Servers passt nicht zur Anfrage.</translation>
    </message>
    <message>
        <source>The account %1 has changed since you opened it.</source>
        <translation>Das Konto %1 hat sich geändert, seit Sie es geöffnet haben.</translation>
    </message>
    <message>
        <source>Check both versions again, then choose.</source>
        <translation>Prüfen Sie beide Fassungen noch einmal, und wählen Sie dann.</translation>
    </message>
    <message>
        <source>Another sync of this book is currently sending changes.</source>
        <translation>Ein anderer Abgleich dieses Buches sendet gerade Änderungen.</translation>
    </message>
    <message>
        <source>Sync again in a moment.</source>
        <translation>Gleichen Sie gleich noch einmal ab.</translation>
    </message>
    <message>
        <source>This book isn&apos;t synced.</source>
        <translation>Dieses Buch wird nicht abgeglichen.</translation>
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
        <source>The book already has the account %1 of element %2.</source>
        <translation>Das Buch enthält das Konto %1 aus Element %2 schon.</translation>
    </message>
    <message>
        <source>The accounts that %1 would belong to form a circle.</source>
        <translation>Die Konten, zu denen %1 gehören soll, bilden einen Kreis.</translation>
    </message>
    <message>
        <source>Someone else changed accounts in the meantime, and rows of the file no longer match them.</source>
        <translation>Jemand anderes hat inzwischen Konten geändert, und Zeilen der Datei passen nicht mehr dazu.</translation>
    </message>
    <message>
        <source>This book was meanwhile connected to another server, or set up again.</source>
        <translation>Dieses Buch wurde inzwischen mit einem anderen Server oder neu verbunden.</translation>
    </message>
    <message>
        <source>What was already synced is kept.</source>
        <translation>Was bereits abgeglichen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The list of accounts has changed meanwhile.</source>
        <translation>Die Liste der Konten hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Select the accounts again.</source>
        <translation>Wählen Sie die Konten noch einmal aus.</translation>
    </message>
    <message>
        <source>Choose another ID.</source>
        <translation>Wählen Sie eine andere Kontonummer.</translation>
    </message>
    <message>
        <source>Account %1 has an amount that is too large.</source>
        <translation>Konto %1 hat einen zu großen Betrag.</translation>
    </message>
    <message>
        <source>Check the book, and open a backup if it is damaged.</source>
        <translation>Prüfen Sie das Buch, und öffnen Sie eine Sicherung, wenn es beschädigt ist.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a book.</source>
        <translation>„%1“ ist kein Buch.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged, too.</source>
        <translation>Auch die Sicherung „%1“ ist beschädigt.</translation>
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
        <source>Nothing more is written to it. A change that was being saved isn&apos;t in the file that has this name now.</source>
        <translation>Es wird nichts mehr hineingeschrieben. Eine Änderung, die gerade gespeichert wurde, ist nicht in der Datei, die jetzt so heißt.</translation>
    </message>
    <message>
        <source>Check which file is the right one, then open the book again.</source>
        <translation>Prüfen Sie, welche Datei die richtige ist, und öffnen Sie das Buch dann noch einmal.</translation>
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
        <source>The book “%1” is read-only: you don&apos;t have permission to write to the file or its folder.</source>
        <translation>Das Buch „%1“ ist schreibgeschützt: Sie haben keine Schreibrechte für die Datei oder ihren Ordner.</translation>
    </message>
    <message>
        <source>Ask your administrator for permission to write to both.</source>
        <translation>Bitten Sie Ihren Administrator um Schreibrechte für beide.</translation>
    </message>
    <message>
        <source>The table “%1” isn&apos;t the one that AccountDesk creates.</source>
        <translation>Die Tabelle „%1“ ist nicht die, die AccountDesk anlegt.</translation>
    </message>
    <message>
        <source>The trigger “%1” isn&apos;t the one that AccountDesk creates.</source>
        <translation>Der Trigger „%1“ ist nicht der, den AccountDesk anlegt.</translation>
    </message>
    <message>
        <source>The index “%1” isn&apos;t the one that AccountDesk creates.</source>
        <translation>Der Index „%1“ ist nicht der, den AccountDesk anlegt.</translation>
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
        <source>Another program has changed the structure of this book: %1</source>
        <translation>Ein anderes Programm hat die Struktur dieses Buches geändert: %1</translation>
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
        <source>Change which account its parent accounts belong to, then try again.</source>
        <translation>Ändern Sie, zu welchem Konto die übergeordneten Konten gehören, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Account %1 was reopened and closed again by someone else.</source>
        <translation>Konto %1 wurde von jemand anderem wieder geöffnet und geschlossen.</translation>
    </message>
    <message>
        <source>Reload the list of closed accounts and try again.</source>
        <translation>Laden Sie die Liste der geschlossenen Konten neu, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The account “%1” can&apos;t be reopened with this ID, which AccountDesk can&apos;t use.</source>
        <translation>Das Konto „%1“ lässt sich mit dieser Kontonummer nicht wieder öffnen, weil AccountDesk sie nicht verwenden kann.</translation>
    </message>
    <message>
        <source>Reopen it as %1.</source>
        <translation>Öffnen Sie es als %1 wieder.</translation>
    </message>
    <message>
        <source>The name of the file “%1” contains a character that the database driver can&apos;t handle.</source>
        <translation>Der Name der Datei „%1“ enthält ein Zeichen, mit dem der Datenbanktreiber nicht umgehen kann.</translation>
    </message>
    <message>
        <source>The file “%1” can&apos;t be read.</source>
        <translation>Die Datei „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>MariaDB&apos;s client library on this computer compares SHA-1 fingerprints only (40 digits); this one has %1.</source>
        <translation>Die Client-Bibliothek von MariaDB auf diesem Rechner vergleicht nur SHA-1-Fingerabdrücke (40 Stellen); dieser hat %1.</translation>
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
        <translation>Die Kontonummer „%1“ wird „%2“.</translation>
    </message>
    <message>
        <source>The account ID “%1” exists more than once, ignoring case, width and spaces.</source>
        <translation>Die Kontonummer „%1“ kommt mehr als einmal vor, wenn man von Groß- und Kleinschreibung, Breite und Leerzeichen absieht.</translation>
    </message>
    <message>
        <source>The book “%1” is open in another program.</source>
        <translation>Das Buch „%1“ ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>Close it there, or stop the server that has it open. Then try again.</source>
        <translation>Schließen Sie es dort, oder halten Sie den Server an, der es geöffnet hat. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be replaced by the backup.</source>
        <translation>„%1“ lässt sich nicht durch die Sicherung ersetzen.</translation>
    </message>
    <message>
        <source>The book&apos;s files are unchanged.</source>
        <translation>Die Dateien des Buches sind unverändert.</translation>
    </message>
    <message>
        <source>Check whether the disk is full and whether you have permission to write to the folder.</source>
        <translation>Prüfen Sie, ob der Datenträger voll ist und ob Sie Schreibrechte für den Ordner haben.</translation>
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
        <source>“%1” is a book that is open: its users would lose changes.</source>
        <translation>„%1“ ist ein Buch, das geöffnet ist: Wer damit arbeitet, würde Änderungen verlieren.</translation>
    </message>
    <message>
        <source>“%1” exists. It belongs to a book that had this name, and would destroy the new file.</source>
        <translation>„%1“ ist noch da. Es gehört zu einem Buch, das so hieß, und würde die neue Datei zerstören.</translation>
    </message>
    <message>
        <source>“%1” is a book or another database, which would be lost.</source>
        <translation>„%1“ ist ein Buch oder eine andere Datenbank, die verloren ginge.</translation>
    </message>
    <message>
        <source>Account %1 has an invalid amount.</source>
        <translation>Konto %1 hat einen ungültigen Betrag.</translation>
    </message>
    <message>
        <source>The history of account %1 has an invalid amount.</source>
        <translation>Der Verlauf von Konto %1 enthält einen ungültigen Betrag.</translation>
    </message>
    <message>
        <source>Account %1 belongs to itself, in a circle of accounts.</source>
        <translation>Konto %1 gehört über andere Konten zu sich selbst.</translation>
    </message>
    <message>
        <source>This book was made by a newer version of AccountDesk, and can&apos;t be checked by this one.</source>
        <translation>Dieses Buch stammt von einer neueren Version von AccountDesk; diese Version kann es nicht prüfen.</translation>
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
        <source>Free some space there, or copy the book yourself and open the copy.</source>
        <translation>Geben Sie dort Speicherplatz frei, oder kopieren Sie das Buch selbst und öffnen Sie die Kopie.</translation>
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
        <source>Ask your administrator for permission to read it.</source>
        <translation>Bitten Sie Ihren Administrator um Leserechte dafür.</translation>
    </message>
    <message>
        <source>“%1” is an empty file, as a failed copy leaves behind.</source>
        <translation>„%1“ ist eine leere Datei, wie sie eine misslungene Kopie hinterlässt.</translation>
    </message>
    <message>
        <source>Restore a backup or choose another file. To create a new book with this name, delete the empty file first.</source>
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
        <source>“%1” isn&apos;t a book: it isn&apos;t an SQLite database.</source>
        <translation>„%1“ ist kein Buch, denn es ist keine SQLite-Datenbank.</translation>
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
        <source>It belongs to the account “%1”, whose ID can&apos;t be used.</source>
        <translation>Es gehört zum Konto „%1“, dessen Kontonummer sich nicht verwenden lässt.</translation>
    </message>
    <message>
        <source>The ID of account %1 can be used.</source>
        <translation>Die Kontonummer %1 lässt sich verwenden.</translation>
    </message>
    <message>
        <source>Only IDs that can&apos;t be used are changed.</source>
        <translation>Nur Kontonummern, die sich nicht verwenden lassen, werden geändert.</translation>
    </message>
    <message>
        <source>The account is closed. %1</source>
        <translation>Das Konto ist geschlossen. %1</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a table, but a view of another program&apos;s.</source>
        <translation>„%1“ ist keine Tabelle, sondern eine Sicht eines anderen Programms.</translation>
    </message>
    <message>
        <source>The table “%1” has a rule of another program, “%2”, which could change what is saved.</source>
        <translation>Die Tabelle „%1“ hat eine Regel eines anderen Programms, „%2“, die Gespeichertes ändern könnte.</translation>
    </message>
    <message>
        <source>The table “%1” has a column that the server computes, “%2”.</source>
        <translation>Die Tabelle „%1“ hat eine vom Server berechnete Spalte, „%2“.</translation>
    </message>
    <message>
        <source>The table “%1” has a foreign key of another program, “%2”, which could delete what is saved.</source>
        <translation>Die Tabelle „%1“ hat einen Fremdschlüssel eines anderen Programms, „%2“, der Gespeichertes löschen könnte.</translation>
    </message>
    <message>
        <source>The table “%1” has a policy of another program, “%2”, which could hide accounts.</source>
        <translation>Die Tabelle „%1“ hat eine Richtlinie eines anderen Programms, „%2“, die Konten verbergen könnte.</translation>
    </message>
    <message>
        <source>Account IDs are then compared exactly: other programs have to look for ACCT200, not acct200.</source>
        <translation>Kontonummern werden danach genau verglichen: Andere Programme müssen nach ACCT200 suchen, nicht nach acct200.</translation>
    </message>
    <message>
        <source>“%1-wal” belongs to another file that was here as “%1”: SQLite would mix the two.</source>
        <translation>„%1-wal“ gehört zu einer anderen Datei, die hier „%1“ hieß: SQLite würde beide vermischen.</translation>
    </message>
    <message>
        <source>If “%1” is the right file, such as a backup that you put here, move “%1-wal” to another folder. If not, put the former file back. Then open the book again.</source>
        <translation>Wenn „%1“ die richtige Datei ist, etwa eine Sicherung, die Sie hierher gelegt haben, verschieben Sie „%1-wal“ in einen anderen Ordner. Sonst legen Sie die frühere Datei zurück. Öffnen Sie das Buch dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync</name>
    <message>
        <source>What was already synced is kept; the next sync continues from there.</source>
        <translation>Was bereits abgeglichen wurde, bleibt erhalten; der nächste Abgleich setzt dort fort.</translation>
    </message>
    <message>
        <source>The server has a different book than last time, or an older version restored from a backup.</source>
        <translation>Der Server hat ein anderes Buch als beim letzten Mal oder einen älteren Stand aus einer Sicherung.</translation>
    </message>
    <message>
        <source>Nothing was changed on either side.</source>
        <translation>Auf beiden Seiten wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Ask your administrator. Then start the sync over and choose whose values to use.</source>
        <translation>Fragen Sie Ihren Administrator. Beginnen Sie den Abgleich dann von vorn, und wählen Sie, wessen Werte gelten.</translation>
    </message>
    <message>
        <source>This account&apos;s further fields are too long for the server.</source>
        <translation>Die weiteren Felder dieses Kontos sind zu lang für den Server.</translation>
    </message>
    <message>
        <source>The server&apos;s answer violates the sync protocol.</source>
        <translation>Die Antwort des Servers verstößt gegen das Abgleichsprotokoll.</translation>
    </message>
    <message>
        <source>None of it was applied.</source>
        <translation>Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Contact your administrator.</source>
        <translation>Wenden Sie sich an Ihren Administrator.</translation>
    </message>
    <message>
        <source>The server uses version %1 of the sync protocol; this program uses version 1.</source>
        <translation>Der Server verwendet Version %1 des Abgleichsprotokolls, dieses Programm Version 1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use a version of AccountDesk that matches the server.</source>
        <translation>Verwenden Sie eine Version von AccountDesk, die zum Server passt.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server at %1 has no certificate.</source>
        <translation>Der Server unter %1 hat kein Zertifikat.</translation>
    </message>
    <message>
        <source>The server at %1 has a key of an unknown kind.</source>
        <translation>Der Server unter %1 hat einen Schlüssel unbekannter Art.</translation>
    </message>
    <message>
        <source>Your administrator has to renew it. To continue until then, allow the expired certificate in the list of trusted servers.</source>
        <translation>Ihr Administrator muss es erneuern. Um bis dahin weiterzumachen, erlauben Sie das abgelaufene Zertifikat in der Liste der vertrauenswürdigen Server.</translation>
    </message>
    <message>
        <source>Your administrator has to renew it.</source>
        <translation>Ihr Administrator muss es erneuern.</translation>
    </message>
    <message>
        <source>The key of the server at %1 (%2) is too weak to be safe.</source>
        <translation>Der Schlüssel des Servers unter %1 (%2) ist zu schwach, um sicher zu sein.</translation>
    </message>
    <message>
        <source>Your administrator has to make a new key for the server.</source>
        <translation>Ihr Administrator muss einen neuen Schlüssel für den Server erzeugen.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 isn&apos;t valid before %2.</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 is for another name: %2.</source>
        <translation>Das Zertifikat des Servers unter %1 gilt für einen anderen Namen: %2.</translation>
    </message>
    <message>
        <source>Check the address. If it is correct, ask your administrator for the pin and import it.</source>
        <translation>Prüfen Sie die Adresse. Wenn sie stimmt, bitten Sie Ihren Administrator um den Pin, und importieren Sie ihn.</translation>
    </message>
    <message>
        <source>The certificate of %1 can&apos;t be trusted.</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for the server at %1.</source>
        <translation>Keine vertrauenswürdige Zertifizierungsstelle bürgt für den Server unter %1.</translation>
    </message>
    <message>
        <source>Compare its pin with the one from your administrator.</source>
        <translation>Vergleichen Sie seinen Pin mit dem von Ihrem Administrator.</translation>
    </message>
    <message>
        <source>The trusted pin is of the authority that signed the certificate, not of the server&apos;s own key.</source>
        <translation>Der vertrauenswürdige Pin gehört zur Zertifizierungsstelle, die das Zertifikat ausgestellt hat, nicht zum Schlüssel des Servers selbst.</translation>
    </message>
    <message>
        <source>The key of the server at %1 has changed. Someone may be intercepting the connection.</source>
        <translation>Der Schlüssel des Servers unter %1 hat sich geändert. Möglicherweise hört jemand die Verbindung ab.</translation>
    </message>
    <message>
        <source>Continue only after your administrator has told you, in person or by phone, that the key was changed.</source>
        <translation>Machen Sie erst weiter, wenn Ihnen Ihr Administrator persönlich oder am Telefon gesagt hat, dass der Schlüssel gewechselt wurde.</translation>
    </message>
    <message>
        <source>Its trusted keys are set by the administrator.</source>
        <translation>Welchen seiner Schlüssel vertraut wird, hat der Administrator festgelegt.</translation>
    </message>
    <message>
        <source>There it belongs to “%1”, whose ID can&apos;t be used.</source>
        <translation>Dort gehört es zu „%1“, dessen Kontonummer nicht verwendet werden kann.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync::CertificatePin</name>
    <message>
        <source>This text is too long to contain pins.</source>
        <translation>Dieser Text ist zu lang für einen Text mit Pins.</translation>
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
        <source>A pin is “sha256//” followed by 44 characters, the last of which is “=”.</source>
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
    <name>accountdesk::sync::HttpExchange</name>
    <message>
        <source>Your changes stay in this book and are sent later.</source>
        <translation>Ihre Änderungen bleiben in diesem Buch und werden später gesendet.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut off.</source>
        <translation>Die Antwort des Servers wurde unterbrochen.</translation>
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
        <source>The server at %1 sent an answer that is too long.</source>
        <translation>Der Server unter %1 hat eine zu lange Antwort gesendet.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is compressed in an unknown way.</source>
        <translation>Die Antwort des Servers ist auf unbekannte Weise komprimiert.</translation>
    </message>
    <message>
        <source>None of it was applied.</source>
        <translation>Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Contact your administrator.</source>
        <translation>Wenden Sie sich an Ihren Administrator.</translation>
    </message>
    <message>
        <source>No secure connection to the server at %1 could be established.</source>
        <translation>Es konnte keine sichere Verbindung zum Server unter %1 hergestellt werden.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address and the port. The server has to speak TLS 1.2 or newer.</source>
        <translation>Prüfen Sie Adresse und Port. Der Server muss TLS 1.2 oder neuer unterstützen.</translation>
    </message>
    <message>
        <source>The server “%1” wasn&apos;t found.</source>
        <translation>Der Server „%1“ wurde nicht gefunden.</translation>
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
        <source>The network&apos;s proxy requires a user name and password.</source>
        <translation>Der Proxy des Netzwerks verlangt Benutzernamen und Passwort.</translation>
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
        <source>The network&apos;s proxy can&apos;t reach the server at %1.</source>
        <translation>Der Proxy des Netzwerks erreicht den Server unter %1 nicht.</translation>
    </message>
    <message>
        <source>Check the system&apos;s network settings.</source>
        <translation>Prüfen Sie die Netzwerkeinstellungen des Systems.</translation>
    </message>
    <message>
        <source>The connection to the server at %1 was lost.</source>
        <translation>Die Verbindung zum Server unter %1 wurde unterbrochen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync::PullGuard</name>
    <message>
        <source>The server sent more accounts than the %1 it announced.</source>
        <translation>Der Server hat mehr Konten gesendet als die %1, die er angekündigt hat.</translation>
    </message>
    <message>
        <source>What was already received is kept; the rest wasn&apos;t applied.</source>
        <translation>Was bereits empfangen wurde, bleibt erhalten; der Rest wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Contact your administrator.</source>
        <translation>Wenden Sie sich an Ihren Administrator.</translation>
    </message>
    <message>
        <source>The server never stops sending pages.</source>
        <translation>Der Server hört nicht auf, Seiten zu senden.</translation>
    </message>
    <message>
        <source>What was already received is kept; the next sync continues from there.</source>
        <translation>Was bereits empfangen wurde, bleibt erhalten; der nächste Abgleich setzt dort fort.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync::SyncClient</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server redirects to another address: %1.</source>
        <translation>Der Server leitet an eine andere Adresse weiter: %1.</translation>
    </message>
    <message>
        <source>If the server has moved, enter its new address.</source>
        <translation>Falls der Server umgezogen ist, geben Sie seine neue Adresse ein.</translation>
    </message>
    <message>
        <source>The server rejected the token.</source>
        <translation>Der Server hat das Token abgelehnt.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new token.</source>
        <translation>Bitten Sie Ihren Administrator um ein neues Token.</translation>
    </message>
    <message>
        <source>The token doesn&apos;t allow this.</source>
        <translation>Das Token erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Ask your administrator for a token with write access.</source>
        <translation>Bitten Sie Ihren Administrator um ein Token mit Schreibrechten.</translation>
    </message>
    <message>
        <source>There is no sync server at this address.</source>
        <translation>Unter dieser Adresse gibt es keinen Abgleichserver.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t accept this much at once.</source>
        <translation>Der Server nimmt nicht so viel auf einmal an.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t understand this program.</source>
        <translation>Der Server versteht dieses Programm nicht.</translation>
    </message>
    <message>
        <source>The program or the server may be out of date. Contact your administrator.</source>
        <translation>Möglicherweise ist das Programm oder der Server veraltet. Wenden Sie sich an Ihren Administrator.</translation>
    </message>
    <message>
        <source>The server is busy or not working.</source>
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
        <source>The server at this address isn&apos;t a sync server.</source>
        <translation>Der Server unter dieser Adresse ist kein Abgleichserver.</translation>
    </message>
    <message>
        <source>Check the address. In a hotel or on a train, sign in to the network first.</source>
        <translation>Prüfen Sie die Adresse. Melden Sie sich im Hotel oder im Zug zuerst beim Netzwerk an.</translation>
    </message>
    <message>
        <source>This isn&apos;t a token.</source>
        <translation>Das ist kein Token.</translation>
    </message>
    <message>
        <source>Copy the whole token, as “accountdesk-server token add” showed it.</source>
        <translation>Kopieren Sie das ganze Token, wie „accountdesk-server token add“ es ausgegeben hat.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync::SyncEndpoint</name>
    <message>
        <source>An address that starts with http:// isn&apos;t encrypted: anyone on the network could read the accounts.</source>
        <translation>Eine Adresse, die mit http:// beginnt, ist nicht verschlüsselt: Jeder im Netzwerk könnte die Konten lesen.</translation>
    </message>
    <message>
        <source>Use the server&apos;s https:// address.</source>
        <translation>Verwenden Sie die https://-Adresse des Servers.</translation>
    </message>
    <message>
        <source>This isn&apos;t the address of a sync server.</source>
        <translation>Das ist nicht die Adresse eines Abgleichservers.</translation>
    </message>
    <message>
        <source>Enter one like https://books.example:8443.</source>
        <translation>Geben Sie eine wie https://books.example:8443 ein.</translation>
    </message>
    <message>
        <source>The address of a sync server has no user, password, “?” or “#”.</source>
        <translation>Die Adresse eines Abgleichservers enthält keinen Benutzer, kein Passwort, kein „?“ und kein „#“.</translation>
    </message>
    <message>
        <source>Type the token into its own field.</source>
        <translation>Geben Sie das Token in sein eigenes Feld ein.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync::SyncPresets</name>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This computer can only sync with %1.</source>
        <translation>Dieser Rechner kann nur mit %1 abgleichen.</translation>
    </message>
    <message>
        <source>Set it up again with that server, or ask your administrator.</source>
        <translation>Richten Sie den Abgleich mit diesem Server neu ein, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The administrator has set the pins of %1, and yours isn&apos;t one of them.</source>
        <translation>Der Administrator hat die Pins von %1 festgelegt, und Ihrer gehört nicht dazu.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Fragen Sie Ihren Administrator.</translation>
    </message>
</context>
<context>
    <name>accountdesk::sync::TrustStore</name>
    <message>
        <source>The settings contain an invalid pin for %1.</source>
        <translation>Die Einstellungen enthalten einen ungültigen Pin für %1.</translation>
    </message>
    <message>
        <source>Nothing is sent to it.</source>
        <translation>An ihn wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Remove it from the list of trusted servers and trust it again.</source>
        <translation>Entfernen Sie ihn aus der Liste der vertrauenswürdigen Server, und vertrauen Sie ihm erneut.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved.</source>
        <translation>Die Einstellungen lassen sich nicht speichern.</translation>
    </message>
    <message>
        <source>The list of trusted servers is unchanged.</source>
        <translation>Die Liste der vertrauenswürdigen Server ist unverändert.</translation>
    </message>
</context>
<context>
    <name>accountdesk::text</name>
    <message>
        <source>“%1” is written with an exponent.</source>
        <translation>„%1“ ist mit einem Exponenten geschrieben.</translation>
    </message>
    <message>
        <source>Write all digits of the amount.</source>
        <translation>Schreiben Sie alle Ziffern des Betrags.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an amount with the file&apos;s decimal sign and thousands separator.</source>
        <translation>„%1“ ist kein Betrag mit dem Dezimal- und Tausenderzeichen der Datei.</translation>
    </message>
    <message>
        <source>“%1” is marked as debit or credit, but not which of them the customer owes.</source>
        <translation>„%1“ ist als Soll oder Haben gekennzeichnet, aber es ist nicht klar, welches davon der Kunde schuldet.</translation>
    </message>
    <message>
        <source>Write amounts with a minus sign.</source>
        <translation>Schreiben Sie Beträge mit Minuszeichen.</translation>
    </message>
    <message>
        <source>“%1” has two signs.</source>
        <translation>„%1“ hat zwei Vorzeichen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>“%1” has a currency or other text next to the amount.</source>
        <translation>„%1“ hat eine Währung oder anderen Text neben dem Betrag.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t in the file&apos;s currency, %2.</source>
        <translation>„%1“ ist nicht in der Währung der Datei, %2.</translation>
    </message>
    <message>
        <source>Leave only the number in the cell.</source>
        <translation>Lassen Sie nur die Zahl in der Zelle.</translation>
    </message>
    <message>
        <source>“%1” could have three decimals or a thousands separator.</source>
        <translation>„%1“ könnte drei Nachkommastellen oder ein Tausenderzeichen haben.</translation>
    </message>
    <message>
        <source>Choose the decimal sign.</source>
        <translation>Wählen Sie das Dezimalzeichen.</translation>
    </message>
    <message>
        <source>Windows-1252 doesn&apos;t have the character “%1” (U+%2), which the accounts contain.</source>
        <translation>Windows-1252 hat das Zeichen „%1“ (U+%2) nicht, das in den Konten vorkommt.</translation>
    </message>
    <message>
        <source>The book is unchanged.</source>
        <translation>Das Buch ist unverändert.</translation>
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
        <source>The file can&apos;t be written: the disk is full or not writable.</source>
        <translation>Die Datei lässt sich nicht schreiben: Der Datenträger ist voll oder schreibgeschützt.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, and try again.</source>
        <translation>Geben Sie Speicherplatz frei oder wählen Sie einen anderen Ordner, und versuchen Sie es noch einmal.</translation>
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
        <translation>Wenn es eine Tabellenkalkulation ist, speichern Sie sie dort als CSV, und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This computer can&apos;t read the encoding %1.</source>
        <translation>Dieser Rechner kann die Kodierung %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 and try again.</source>
        <translation>Speichern Sie die Datei als UTF-8 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The rest of the file can&apos;t be read.</source>
        <translation>Der Rest der Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the disk or copy the file to this computer.</source>
        <translation>Prüfen Sie den Datenträger, oder kopieren Sie die Datei auf diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>accountdesk::url</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>A book in memory</source>
        <translation>Ein Buch im Arbeitsspeicher</translation>
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
        <source>The URL has a fingerprint for the server&apos;s certificate, but turns encryption off.</source>
        <translation>Die URL hat einen Fingerabdruck für das Zertifikat des Servers, schaltet die Verschlüsselung aber aus.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library can&apos;t compare fingerprints.</source>
        <translation>Die Client-Bibliothek von PostgreSQL kann keine Fingerabdrücke vergleichen.</translation>
    </message>
    <message>
        <source>Save the server&apos;s certificate to a file, and write sslmode=verify-full&amp;sslrootcert=FILE.</source>
        <translation>Speichern Sie das Zertifikat des Servers in einer Datei, und schreiben Sie sslmode=verify-full&amp;sslrootcert=DATEI.</translation>
    </message>
    <message>
        <source>In the URL, the option for encryption has an unknown value.</source>
        <translation>In der URL hat die Option für die Verschlüsselung einen unbekannten Wert.</translation>
    </message>
    <message>
        <source>Use off, require, verify-ca or verify-full. With “prefer” or “allow”, the server could choose not to encrypt.</source>
        <translation>Möglich sind off, require, verify-ca und verify-full; „prefer“ und „allow“ würden es dem Server überlassen, ob verschlüsselt wird.</translation>
    </message>
    <message>
        <source>In the URL, the option “%1” has an unknown value.</source>
        <translation>In der URL hat die Option „%1“ einen unbekannten Wert.</translation>
    </message>
    <message>
        <source>Use true or false.</source>
        <translation>Möglich sind true und false.</translation>
    </message>
    <message>
        <source>In the URL, the option “%1” isn&apos;t the fingerprint of a certificate.</source>
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
        <source>Omit the option: AccountDesk uses all of Unicode.</source>
        <translation>Lassen Sie die Option weg: AccountDesk verwendet Unicode vollständig.</translation>
    </message>
    <message>
        <source>Use a number from 1 to 65535.</source>
        <translation>Verwenden Sie eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Use a number of seconds.</source>
        <translation>Verwenden Sie eine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>Use an absolute path, such as /run/mysqld/mysqld.sock.</source>
        <translation>Verwenden Sie einen absoluten Pfad, etwa /run/mysqld/mysqld.sock.</translation>
    </message>
    <message>
        <source>Use a name or an address.</source>
        <translation>Verwenden Sie einen Namen oder eine Adresse.</translation>
    </message>
    <message>
        <source>Remove it if the connection doesn&apos;t need it. Known options: ssl-mode, ssl-ca, ssl-cert, ssl-key, ssl-fp, sslmode, sslrootcert, sslcert, sslkey, unix_socket, connect_timeout, charset.</source>
        <translation>Entfernen Sie sie, wenn die Verbindung sie nicht braucht. Bekannt sind ssl-mode, ssl-ca, ssl-cert, ssl-key, ssl-fp, sslmode, sslrootcert, sslcert, sslkey, unix_socket, connect_timeout, charset.</translation>
    </message>
    <message>
        <source>the option “%1”</source>
        <translation>die Option „%1“</translation>
    </message>
    <message>
        <source>The URL of an SQLite file can&apos;t have options.</source>
        <translation>Die URL einer SQLite-Datei hat keine Optionen.</translation>
    </message>
    <message>
        <source>Write a ? in a file&apos;s name as %3F.</source>
        <translation>Schreiben Sie ein ? im Dateinamen als %3F.</translation>
    </message>
    <message>
        <source>The URL doesn&apos;t name a database on the server.</source>
        <translation>Die URL nennt keine Datenbank auf dem Server.</translation>
    </message>
    <message>
        <source>In the URL, the user name or password contains a character with a special meaning.</source>
        <translation>In der URL enthält der Benutzer oder das Passwort ein Zeichen mit eigener Bedeutung.</translation>
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
        <source>A password is followed by an @: user:password@host.</source>
        <translation>Ein Passwort steht vor einem @: benutzer:passwort@rechner.</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>die Datenbank</translation>
    </message>
    <message>
        <source>The URL of an SQLite file doesn&apos;t name a server: there are three slashes before the file.</source>
        <translation>Die URL einer SQLite-Datei nennt keinen Server: Vor der Datei stehen drei Schrägstriche.</translation>
    </message>
    <message>
        <source>Write sqlite:///book.db, or sqlite:////home/me/book.db with four slashes for an absolute path.</source>
        <translation>Schreiben Sie sqlite:///buch.db, oder sqlite:////home/ich/buch.db mit vier Schrägstrichen für einen absoluten Pfad.</translation>
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
        <source>This is a Java (JDBC) URL.</source>
        <translation>Das ist eine Java-URL (JDBC).</translation>
    </message>
    <message>
        <source>Omit “jdbc:”, and write the user as in mysql://user@host/database.</source>
        <translation>Lassen Sie „jdbc:“ weg, und schreiben Sie den Benutzer wie in mysql://user@host/database.</translation>
    </message>
    <message>
        <source>The URL doesn&apos;t begin with a kind of database and “://”.</source>
        <translation>Die URL beginnt nicht mit einer Datenbankart und „://“.</translation>
    </message>
    <message>
        <source>In the URL, “%1” isn&apos;t a kind of database that AccountDesk knows.</source>
        <translation>In der URL ist „%1“ keine Datenbankart, die AccountDesk kennt.</translation>
    </message>
    <message>
        <source>This looks like a database on a server, but its kind isn&apos;t clear.</source>
        <translation>Das sieht wie eine Datenbank auf einem Server aus, aber die Datenbankart ist nicht klar.</translation>
    </message>
    <message>
        <source>Write mysql://user@host:port/database or postgresql://user@host:port/database. For a file, write ./ before its name.</source>
        <translation>Schreiben Sie mysql://user@host:port/database oder postgresql://user@host:port/database. Schreiben Sie bei einer Datei ./ vor ihren Namen.</translation>
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
        <source>In the URL, the “%” codes of %1 aren&apos;t UTF-8 text.</source>
        <translation>In der URL sind die „%“-Codes von %1 kein Text in UTF-8.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::AboutDialog</name>
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
        <source>Manages customers&apos; accounts: what is due, what was paid, and the balance between them.</source>
        <translation>Verwaltet Kundenkonten: was fällig ist, was bezahlt wurde und den Saldo daraus.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or any later one. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder einer späteren. Ohne jede Gewährleistung.</translation>
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
    <name>accountdesk::widgets::AccountActions</name>
    <message>
        <source>Added %1.</source>
        <translation>%1 angelegt.</translation>
    </message>
    <message>
        <source>Copied accounts: %1.</source>
        <translation>Kopierte Konten: %1.</translation>
    </message>
    <message>
        <source>The selection wasn&apos;t visible and is shown now. Choose the command again.</source>
        <translation>Die Auswahl war nicht sichtbar und wird jetzt angezeigt. Wählen Sie den Befehl noch einmal.</translation>
    </message>
    <message>
        <source>The list couldn&apos;t be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The previous entry wasn&apos;t saved. Check it first.</source>
        <translation>Die vorige Eingabe wurde nicht gespeichert. Prüfen Sie sie zuerst.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::AccountClosing</name>
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
        <translation>Ihr Verlauf bleibt erhalten: Zeigen Sie geschlossene Konten an, um sie zu sehen und wieder zu öffnen.</translation>
    </message>
    <message>
        <source>They are reopened as they were when they were closed.</source>
        <translation>Sie werden so wieder geöffnet, wie sie beim Schließen waren.</translation>
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
        <source>Owed: %1 (accounts: %2)</source>
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
        <translation>Angehalten: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Someone else changed accounts meanwhile: %1. They were left unchanged.</source>
        <translation>Jemand anderes hat inzwischen Konten geändert: %1. Sie bleiben unverändert.</translation>
    </message>
    <message>
        <source>Changed accounts: %1.</source>
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
    <name>accountdesk::widgets::AccountComparison</name>
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
    <name>accountdesk::widgets::AccountDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>Das Buch ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>The account %1 already exists.</source>
        <translation>Das Konto %1 gibt es schon.</translation>
    </message>
    <message>
        <source>The account %1 already exists: %2.</source>
        <translation>Das Konto %1 gibt es schon: %2.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>%1 %2 Try again: it is added only once.</source>
        <comment>what happened, unknown</comment>
        <translation>%1 %2 Versuchen Sie es noch einmal: Es wird nur einmal angelegt.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::AccountIdsDialog</name>
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
        <translation>Kontonummer</translation>
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
        <translation>Kontonummern</translation>
    </message>
    <message numerus="yes">
        <source>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. %n ID(s) were corrected; the history of each account was kept.</source>
        <translation>
            <numerusform>Ein anderes Programm hat Kontonummern in einer Form geschrieben, die AccountDesk nicht verwendet. %n Kontonummer wurde berichtigt; der Verlauf des Kontos blieb erhalten.</numerusform>
            <numerusform>Ein anderes Programm hat Kontonummern in einer Form geschrieben, die AccountDesk nicht verwendet. %n Kontonummern wurden berichtigt; der Verlauf jedes Kontos blieb erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New ID:</source>
        <translation>&amp;Neue Kontonummer:</translation>
    </message>
    <message>
        <source>All account IDs can be used.</source>
        <translation>Alle Kontonummern lassen sich verwenden.</translation>
    </message>
    <message>
        <source>The accounts below keep the ID that another program gave them, because it can&apos;t be used here. They aren&apos;t synced until they are renamed.</source>
        <translation>Die Konten unten behalten die Kontonummer, die ein anderes Programm ihnen gegeben hat, weil sie sich hier nicht verwenden lässt. Sie werden erst abgeglichen, wenn sie umbenannt sind.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::AccountPaste</name>
    <message>
        <source>There is nothing to paste: copy cells of a table first.</source>
        <translation>Es gibt nichts einzufügen: Kopieren Sie zuerst Zellen einer Tabelle.</translation>
    </message>
    <message>
        <source>Select the cell to paste into first.</source>
        <translation>Wählen Sie zuerst die Zelle, in die eingefügt werden soll.</translation>
    </message>
    <message>
        <source>The copied cells don&apos;t fit here.</source>
        <translation>Die kopierten Zellen passen hier nicht.</translation>
    </message>
    <message>
        <source>Go to the first of the cells that you want to change: names, paid or due amounts of accounts in the list.</source>
        <translation>Gehen Sie zur ersten der Zellen, die Sie ändern wollen: Namen, bezahlte oder fällige Beträge von Konten der Liste.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
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
        <source>The book already has all of this. Nothing was changed.</source>
        <translation>Das Buch enthält das alles schon. Es wurde nichts geändert.</translation>
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
    <name>accountdesk::widgets::AccountView</name>
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
    <name>accountdesk::widgets::AccountsPage</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>No book is open</source>
        <translation>Kein Buch geöffnet</translation>
    </message>
    <message>
        <source>A book contains your customers&apos; accounts. It is a file of its own, or a database that several clerks share.</source>
        <translation>Ein Buch enthält die Konten Ihrer Kunden. Es ist eine eigene Datei oder eine Datenbank, in der mehrere gemeinsam arbeiten.</translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation>Kein Konto passt dazu</translation>
    </message>
    <message>
        <source>The book has other accounts. Change the search, or show all accounts.</source>
        <translation>Das Buch enthält andere Konten. Ändern Sie die Suche, oder zeigen Sie alle Konten an.</translation>
    </message>
    <message>
        <source>The book is empty</source>
        <translation>Das Buch ist leer</translation>
    </message>
    <message>
        <source>It has no accounts.</source>
        <translation>Es enthält keine Konten.</translation>
    </message>
    <message>
        <source>Import a CSV or JSON file, add the first account, or drop a file here.</source>
        <translation>Importieren Sie eine CSV- oder JSON-Datei, legen Sie das erste Konto an, oder ziehen Sie eine Datei hierher.</translation>
    </message>
    <message>
        <source>%1 is in the book, but not in the list.</source>
        <translation>%1 ist im Buch, aber nicht in der Liste.</translation>
    </message>
    <message>
        <source>No account matches &quot;%1&quot;.</source>
        <translation>Kein Konto passt zu „%1“.</translation>
    </message>
    <message>
        <source>These accounts are closed and can&apos;t be changed. Reopen those that you need again.</source>
        <translation>Diese Konten sind geschlossen und lassen sich nicht ändern. Öffnen Sie die Konten wieder, die Sie brauchen.</translation>
    </message>
    <message>
        <source>No closed account matches</source>
        <translation>Kein geschlossenes Konto passt</translation>
    </message>
    <message>
        <source>Closed accounts can be viewed and reopened here.</source>
        <translation>Hier können Sie geschlossene Konten ansehen und wieder öffnen.</translation>
    </message>
    <message>
        <source>The account couldn&apos;t be shown.</source>
        <translation>Das Konto konnte nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The account wasn&apos;t found.</source>
        <translation>Das Konto wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Another book was opened.</source>
        <translation>Ein anderes Buch wurde geöffnet.</translation>
    </message>
    <message>
        <source>The book was closed.</source>
        <translation>Das Buch wurde geschlossen.</translation>
    </message>
    <message>
        <source>The list couldn&apos;t be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Several accounts match &quot;%1&quot;.</source>
        <translation>Mehrere Konten passen zu „%1“.</translation>
    </message>
    <message>
        <source>The book wasn&apos;t opened.</source>
        <translation>Das Buch wurde nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::AmountDialog</name>
    <message>
        <source>The book is open read-only.</source>
        <translation>Das Buch ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Record Payment</source>
        <translation>Zahlung erfassen</translation>
    </message>
    <message>
        <source>Record Charge</source>
        <translation>Forderung erfassen</translation>
    </message>
    <message>
        <source>Record &amp;Payment</source>
        <translation>&amp;Zahlung erfassen</translation>
    </message>
    <message>
        <source>Record &amp;Charge</source>
        <translation>Forderung &amp;erfassen</translation>
    </message>
    <message>
        <source>A payment must be more than zero.</source>
        <translation>Eine Zahlung muss größer als null sein.</translation>
    </message>
    <message>
        <source>A charge must be more than zero.</source>
        <translation>Eine Forderung muss größer als null sein.</translation>
    </message>
    <message>
        <source>Use Undo, or correct the account in the table.</source>
        <translation>Wählen Sie „Rückgängig“, oder berichtigen Sie das Konto in der Tabelle.</translation>
    </message>
    <message>
        <source>The amount is too large for an account. The maximum is %1.</source>
        <translation>Der Betrag ist zu groß für ein Konto. Der größte mögliche Betrag ist %1.</translation>
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
        <source>%1 %2 Try again: it is recorded only once.</source>
        <comment>what happened, unknown</comment>
        <translation>%1 %2 Versuchen Sie es noch einmal: Es wird nur einmal erfasst.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::Appearance</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;System Default</source>
        <translation>&amp;Systemvorgabe</translation>
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
    <name>accountdesk::widgets::BalanceLabel</name>
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
    <name>accountdesk::widgets::BalanceLookup</name>
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
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show this account in the list</source>
        <translation>Dieses Konto in der Liste anzeigen</translation>
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
    <name>accountdesk::widgets::Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::BookActions</name>
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
        <source>The book was checked. No problems were found.</source>
        <translation>Das Buch wurde geprüft. Es wurden keine Probleme gefunden.</translation>
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
    <name>accountdesk::widgets::BookBanners</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>This database was made by the CRM and is open read-only. To change accounts here, it has to be converted. The CRM can still use it.</source>
        <translation>Diese Datenbank wurde vom CRM angelegt und ist schreibgeschützt geöffnet. Um hier Konten zu ändern, muss sie umgewandelt werden. Das CRM kann sie weiter benutzen.</translation>
    </message>
    <message>
        <source>Co&amp;nvert…</source>
        <translation>Um&amp;wandeln …</translation>
    </message>
    <message>
        <source>This book is open read-only. You can view, search and export.</source>
        <translation>Dieses Buch ist schreibgeschützt geöffnet. Sie können ansehen, suchen und exportieren.</translation>
    </message>
    <message>
        <source>%1 The password is kept until AccountDesk is closed.</source>
        <translation>%1 Das Passwort wird behalten, bis AccountDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>%1 What you typed stays in the list, and is saved as soon as the server can be reached.</source>
        <comment>what happened</comment>
        <translation>%1 Was Sie eingegeben haben, bleibt in der Liste und wird gespeichert, sobald der Server erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::BookFileForm</name>
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
    <name>accountdesk::widgets::BookMessages</name>
    <message>
        <source>“%1” was saved before the connection was lost.</source>
        <translation>„%1“ wurde gespeichert, bevor die Verbindung verloren ging.</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t saved when the connection was lost.</source>
        <translation>„%1“ wurde nicht gespeichert, als die Verbindung verloren ging.</translation>
    </message>
    <message>
        <source>Connection restored.</source>
        <translation>Verbindung wiederhergestellt.</translation>
    </message>
    <message>
        <source>Accounts were changed by someone else; the list was reloaded.</source>
        <translation>Jemand anderes hat Konten geändert; die Liste wurde neu geladen.</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t saved. Nothing was changed.</source>
        <translation>„%1“ wurde nicht gespeichert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Checking the book; changes are written after that…</source>
        <translation>Das Buch wird geprüft; Änderungen werden danach gespeichert …</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::BookOpener</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, and whether its disk is connected.</source>
        <translation>Prüfen Sie, ob sie verschoben oder umbenannt wurde und ob ihr Datenträger angeschlossen ist.</translation>
    </message>
    <message>
        <source>Books (*.accountdesk)</source>
        <translation>Bücher (*.accountdesk)</translation>
    </message>
    <message>
        <source>The file %1 already exists.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another name, or open that file.</source>
        <translation>Wählen Sie einen anderen Namen, oder öffnen Sie die vorhandene Datei.</translation>
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
        <source>Ask your administrator to restore a backup.</source>
        <translation>Bitten Sie Ihren Administrator, eine Sicherung wiederherzustellen.</translation>
    </message>
    <message>
        <source>New Book</source>
        <translation>Neues Buch</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Schreib&amp;geschützt öffnen</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::BookSettingsDialog</name>
    <message>
        <source>Book Settings</source>
        <translation>Bucheinstellungen</translation>
    </message>
    <message>
        <source>The label is shown after amounts, to everyone who uses this book. Amounts aren&apos;t converted.</source>
        <translation>Das Währungszeichen steht hinter Beträgen, für alle, die mit diesem Buch arbeiten. Beträge werden nicht umgerechnet.</translation>
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
        <translation>Das Buch ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Type a label, such as USD or €.</source>
        <translation>Geben Sie ein Währungszeichen ein, zum Beispiel EUR oder €.</translation>
    </message>
    <message>
        <source>The label contains a character that can&apos;t be printed.</source>
        <translation>Das Währungszeichen enthält ein Zeichen, das sich nicht drucken lässt.</translation>
    </message>
    <message>
        <source>Currency of the New Book</source>
        <translation>Währung des neuen Buches</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ConflictDialog</name>
    <message>
        <source>Someone else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>%1 has already closed this account. There is nothing left to do.</source>
        <translation>%1 hat dieses Konto schon geschlossen. Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>%1 has closed this account. Keeping your change reopens it.</source>
        <translation>%1 hat dieses Konto geschlossen. Wenn Sie Ihre Änderung übernehmen, wird es wieder geöffnet.</translation>
    </message>
    <message>
        <source>%1 changed this account on %2, after you opened it. Close it anyway?</source>
        <translation>%1 hat dieses Konto am %2 geändert, nachdem Sie es geöffnet hatten. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>%1 changed this account on %2, after you opened it.</source>
        <translation>%1 hat dieses Konto am %2 geändert, nachdem Sie es geöffnet hatten.</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t saved, because the book has changed since you opened it. Nothing is lost: choose which version to keep.</source>
        <translation>„%1“ wurde nicht gespeichert, weil sich das Buch geändert hat, seit Sie es geöffnet haben. Es ist nichts verloren: Wählen Sie, welche Fassung bleiben soll.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation>Als Sie es öffneten</translation>
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
        <source>Close it any&amp;way</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
    <message>
        <source>&amp;Use mine</source>
        <translation>&amp;Meine Änderung übernehmen</translation>
    </message>
    <message>
        <source>&amp;Reopen it with my change</source>
        <translation>Mit &amp;meiner Änderung wieder öffnen</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>&amp;Stand im Buch behalten</translation>
    </message>
    <message>
        <source>&amp;Keep it closed</source>
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
        <source>The change also affects other accounts: %1. OK applies it to them.</source>
        <translation>Die Änderung betrifft auch andere Konten: %1. Mit „OK“ wird sie dort angewendet.</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ConnectionDialog</name>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>The file doesn&apos;t exist. To create it, choose “Create a new, empty book”.</source>
        <translation>Die Datei gibt es nicht. Um sie anzulegen, wählen Sie „Neues, leeres Buch anlegen“.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to read this file.</source>
        <translation>Sie haben keine Leserechte für diese Datei.</translation>
    </message>
    <message>
        <source>Choose where to save the book.</source>
        <translation>Wählen Sie, wo das Buch gespeichert werden soll.</translation>
    </message>
    <message>
        <source>The file already exists. Open it, or choose another name.</source>
        <translation>Die Datei gibt es schon. Öffnen Sie sie, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to write to the folder %1.</source>
        <translation>Sie haben keine Schreibrechte für den Ordner %1.</translation>
    </message>
    <message>
        <source>The file doesn&apos;t exist or can&apos;t be read.</source>
        <translation>Die Datei gibt es nicht, oder Sie haben keine Leserechte dafür.</translation>
    </message>
    <message>
        <source>Install the package %1 and restart AccountDesk.</source>
        <translation>Installieren Sie das Paket %1 und starten Sie AccountDesk neu.</translation>
    </message>
    <message>
        <source>Connected to %1. The database is empty; AccountDesk will create its tables.</source>
        <translation>Verbunden mit %1. Die Datenbank ist leer; AccountDesk wird seine Tabellen darin anlegen.</translation>
    </message>
    <message>
        <source>Connected to %1. The database was made by the CRM; AccountDesk will show what it would change.</source>
        <translation>Verbunden mit %1. Die Datenbank wurde vom CRM angelegt; AccountDesk zeigt, was geändert würde.</translation>
    </message>
    <message>
        <source>Connected to %1. The book was made by an older version of AccountDesk and will be upgraded.</source>
        <translation>Verbunden mit %1. Das Buch stammt von einer älteren Version von AccountDesk und wird aktualisiert.</translation>
    </message>
    <message>
        <source>Connected: %1 contains a book.</source>
        <translation>Verbunden: %1 enthält ein Buch.</translation>
    </message>
    <message>
        <source>Connected to %1, but the book was made by a newer version of AccountDesk.</source>
        <translation>Verbunden mit %1, aber das Buch stammt von einer neueren Version von AccountDesk.</translation>
    </message>
    <message>
        <source>Install the newer version of AccountDesk to open it.</source>
        <translation>Installieren Sie die neuere Version von AccountDesk, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Connected to %1, but AccountDesk doesn&apos;t know the account table in this database.</source>
        <translation>Verbunden mit %1, aber AccountDesk kennt die Kontentabelle in dieser Datenbank nicht.</translation>
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
        <translation>Geben Sie eine URL ein.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s name.</source>
        <translation>Geben Sie den Namen des Servers ein.</translation>
    </message>
    <message>
        <source>Enter the database&apos;s name.</source>
        <translation>Geben Sie den Namen der Datenbank ein.</translation>
    </message>
    <message>
        <source>Enter the user name.</source>
        <translation>Geben Sie den Benutzernamen ein.</translation>
    </message>
    <message>
        <source>The file can be created in this folder.</source>
        <translation>Die Datei kann in diesem Ordner angelegt werden.</translation>
    </message>
    <message>
        <source>The administrator has set which book is opened.</source>
        <translation>Der Administrator hat festgelegt, welches Buch geöffnet wird.</translation>
    </message>
    <message>
        <source>Enter the fingerprint of the server&apos;s certificate: 40 hexadecimal digits, with or without colons.</source>
        <translation>Geben Sie den Fingerabdruck des Server-Zertifikats ein: 40 hexadezimale Stellen, mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library can&apos;t compare fingerprints. Choose to check the certificate, and choose the certificate itself as the authority.</source>
        <translation>Die Client-Bibliothek von PostgreSQL kann keine Fingerabdrücke vergleichen. Wählen Sie die Prüfung des Zertifikats und als Zertifizierungsstelle das Zertifikat selbst.</translation>
    </message>
    <message>
        <source>Enter the user name and password.</source>
        <translation>Geben Sie Benutzernamen und Passwort ein.</translation>
    </message>
    <message>
        <source>Enter the password for %1.</source>
        <translation>Geben Sie das Passwort für %1 ein.</translation>
    </message>
    <message>
        <source>Understood: %1. Ignored: %2.</source>
        <translation>Verstanden: %1. Ignoriert: %2.</translation>
    </message>
    <message>
        <source>Without encryption, anyone on the network can read the password and the accounts. Choose an encryption, or select “Connect without encryption”.</source>
        <translation>Ohne Verschlüsselung kann jeder im Netz das Passwort und die Konten mitlesen. Wählen Sie eine Verschlüsselung oder „Ohne Verschlüsselung verbinden“.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::CsvWords</name>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8 mit BOM</translation>
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
        <source>Any form</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Leading minus: -5.00</source>
        <translation>Minus vorn: -5,00</translation>
    </message>
    <message>
        <source>Trailing minus: 5.00-</source>
        <translation>Minus hinten: 5,00-</translation>
    </message>
    <message>
        <source>Parentheses: (5.00)</source>
        <translation>In Klammern: (5,00)</translation>
    </message>
    <message>
        <source>Show as problems</source>
        <translation>Als fehlerhaft anzeigen</translation>
    </message>
    <message>
        <source>Don&apos;t import</source>
        <translation>Nicht importieren</translation>
    </message>
    <message>
        <source>Import as accounts</source>
        <translation>Als Konten importieren</translation>
    </message>
    <message>
        <source>Import as written</source>
        <translation>Wie geschrieben importieren</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Header in line</source>
        <translation>Kopfzeile in Zeile</translation>
    </message>
    <message>
        <source>Column contents</source>
        <translation>Inhalt der Spalten</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Doubtful IDs</source>
        <translation>Zweifelhafte Kontonummern</translation>
    </message>
    <message>
        <source>Garbled texts</source>
        <translation>Verfälschte Texte</translation>
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
</context>
<context>
    <name>accountdesk::widgets::CurrentBook</name>
    <message>
        <source>The list shows what couldn&apos;t be saved.</source>
        <translation>In der Liste stehen Werte, die sich nicht speichern ließen.</translation>
    </message>
    <message>
        <source>Cells marked with an exclamation mark: %1. Their contents are lost if you close the book now.</source>
        <translation>Zellen mit Ausrufezeichen: %1. Ihr Inhalt geht verloren, wenn Sie das Buch jetzt schließen.</translation>
    </message>
    <message>
        <source>Close &amp;Anyway</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::DamagedBookDialog</name>
    <message>
        <source>Accounts saved to %1: %2. The others can&apos;t be read any more.</source>
        <translation>In %1 gespeicherte Konten: %2. Die anderen lassen sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Accounts saved to %1: %2. That is all of them.</source>
        <translation>In %1 gespeicherte Konten: %2. Das sind alle.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The file stays unchanged, whatever you choose. What do you want to do?</source>
        <translation>Die Datei bleibt in jedem Fall unverändert. Was möchten Sie tun?</translation>
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
        <source>For importing into a new book: all accounts on both sides of the damage.</source>
        <translation>Zum Importieren in ein neues Buch: alle Konten vor und hinter der beschädigten Stelle.</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Schreib&amp;geschützt öffnen</translation>
    </message>
    <message>
        <source>You can view, search and export.</source>
        <translation>Sie können ansehen, suchen und exportieren.</translation>
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
        <source>The file is replaced by a copy of the backup. The current file is kept under another name.</source>
        <translation>Die Datei wird durch eine Kopie der Sicherung ersetzt. Die jetzige Datei bleibt unter einem anderen Namen erhalten.</translation>
    </message>
    <message>
        <source>Open &amp;Another Book…</source>
        <translation>&amp;Anderes Buch öffnen …</translation>
    </message>
    <message>
        <source>Choose another file, or a server.</source>
        <translation>Eine andere Datei oder einen Server wählen.</translation>
    </message>
    <message>
        <source>&amp;Details:</source>
        <translation>&amp;Details:</translation>
    </message>
    <message>
        <source>It can&apos;t be opened read-only, either: %1</source>
        <translation>Es lässt sich auch nicht schreibgeschützt öffnen: %1</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::EmptyState</name>
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
    <name>accountdesk::widgets::EncryptionForm</name>
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
        <translation>Verschlüsselt; Server nicht prüfen</translation>
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
    <name>accountdesk::widgets::ExportDialog</name>
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
        <source>Enter a file name.</source>
        <translation>Geben Sie einen Dateinamen ein.</translation>
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
        <source>You don&apos;t have permission to write to the folder %1.</source>
        <translation>Sie haben keine Schreibrechte für den Ordner %1.</translation>
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
        <source>%1 already exists.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Do you want to replace it? The old file is kept until the new one is complete.</source>
        <translation>Möchten Sie sie ersetzen? Die alte Datei bleibt erhalten, bis die neue vollständig ist.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Accounts exported to %1: %2.</source>
        <translation>Nach %1 exportierte Konten: %2.</translation>
    </message>
    <message>
        <source>Stopped. No file was written; an older one is unchanged.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben; eine ältere ist unverändert.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::FilterBar</name>
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
        <source>Search accounts or names</source>
        <translation>Konto oder Name suchen</translation>
    </message>
    <message>
        <source>Part of an account or a name. Esc shows all accounts again.</source>
        <translation>Ein Teil einer Kontonummer oder eines Namens. Esc zeigt wieder alle Konten an.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>filter and number of accounts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show accounts: %1</source>
        <translation>Konten anzeigen: %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Show closed accounts instead of open ones</source>
        <translation>Geschlossene statt offener Konten anzeigen</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::HistoryPanel</name>
    <message>
        <source>History of the account</source>
        <translation>Kontoverlauf</translation>
    </message>
    <message>
        <source>Select an account to see its history here.</source>
        <translation>Wählen Sie ein Konto, um hier seinen Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>This account has no history yet.</source>
        <translation>Dieses Konto hat noch keinen Verlauf.</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>The newest %1 entries are shown; there are older ones.</source>
        <translation>Angezeigt werden die neuesten %1 Einträge; es gibt ältere.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::IdActions</name>
    <message numerus="yes">
        <source>%n account(s) have an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename them.</source>
        <translation>
            <numerusform>%n Konto hat eine Kontonummer, die sich nicht verwenden lässt. Wählen Sie Konto &gt; Unbrauchbare Kontonummern, um es umzubenennen.</numerusform>
            <numerusform>%n Konten haben eine Kontonummer, die sich nicht verwenden lässt. Wählen Sie Konto &gt; Unbrauchbare Kontonummern, um sie umzubenennen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ImportCheckPage</name>
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
        <source>Stopped. The book is unchanged. Go back to try again, or close the import.</source>
        <translation>Angehalten. Das Buch ist unverändert. Gehen Sie zurück, um es noch einmal zu versuchen, oder schließen Sie den Import.</translation>
    </message>
    <message>
        <source>%1 rows were read. Click “Import” to import those without problems.</source>
        <translation>%1 Zeilen wurden gelesen. Klicken Sie auf „Importieren“, um die fehlerfreien zu importieren.</translation>
    </message>
    <message>
        <source>The book already has %1 of these accounts, so nothing can be imported, as you chose. Go back to choose otherwise.</source>
        <translation>Das Buch enthält schon %1 dieser Konten. Wie gewählt, wird deshalb nichts importiert. Gehen Sie zurück, um anders zu wählen.</translation>
    </message>
    <message>
        <source>There are no accounts in the file.</source>
        <translation>Die Datei enthält keine Konten.</translation>
    </message>
    <message>
        <source>None of the rows can be imported. Go back and check the format and the columns.</source>
        <translation>Keine der Zeilen kann importiert werden. Gehen Sie zurück, und prüfen Sie Format und Spalten.</translation>
    </message>
    <message>
        <source>There is nothing to import: the book wouldn&apos;t change.</source>
        <translation>Es gibt nichts zu importieren: Das Buch würde sich nicht ändern.</translation>
    </message>
    <message>
        <source>The first ro&amp;ws with problems:</source>
        <translation>Die ersten fehlerhaften Z&amp;eilen:</translation>
    </message>
    <message>
        <source>Ro&amp;ws with problems:</source>
        <translation>Fehlerhafte Z&amp;eilen:</translation>
    </message>
    <message>
        <source>Save the Rows with Problems</source>
        <translation>Fehlerhafte Zeilen speichern</translation>
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
    <message>
        <source>Decided by: %1.</source>
        <translation>Entscheidend: %1.</translation>
    </message>
    <message>
        <source>Accounts already in the book</source>
        <translation>Bereits vorhandene Konten</translation>
    </message>
    <message>
        <source>Format and columns</source>
        <translation>Format und Spalten</translation>
    </message>
    <message>
        <source>To import some of these rows, go back to “%1” and change: %2.</source>
        <translation>Um einige dieser Zeilen zu importieren, gehen Sie zurück zu „%1“ und ändern Sie: %2.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ImportCommitPage</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation>Die Zeilen werden importiert</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ImportFilePage</name>
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
        <translation>Eine JSON-Liste mit Konten.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ImportFormatPage</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Choose the column that contains the account.</source>
        <translation>Wählen Sie die Spalte, die das Konto enthält.</translation>
    </message>
    <message>
        <source>Choose the columns that contain the name, paid or due.</source>
        <translation>Wählen Sie die Spalten, die Name, bezahlt oder fällig enthalten.</translation>
    </message>
    <message>
        <source>Write line numbers and ranges, for example 1-3, 120.</source>
        <translation>Schreiben Sie Zeilennummern und Bereiche, zum Beispiel 1-3, 120.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ImportResultPage</name>
    <message>
        <source>The book is unchanged.</source>
        <translation>Das Buch ist unverändert.</translation>
    </message>
    <message>
        <source>The file was imported.</source>
        <translation>Die Datei wurde importiert.</translation>
    </message>
    <message>
        <source>New accounts: %1
Changed accounts: %2
Unchanged accounts: %3
Rows not imported: %4</source>
        <translation>Neue Konten: %1
Geänderte Konten: %2
Unveränderte Konten: %3
Nicht importierte Zeilen: %4</translation>
    </message>
    <message>
        <source>To import the other rows too, correct them in a file of their own and import that.</source>
        <translation>Um auch die anderen Zeilen zu importieren, berichtigen Sie sie in einer eigenen Datei, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>To import the other rows too, correct them in the file and import it again.</source>
        <translation>Um auch die anderen Zeilen zu importieren, berichtigen Sie sie in der Datei, und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Undo reverts the whole import in one step and closes the new accounts.</source>
        <translation>„Rückgängig“ nimmt den ganzen Import in einem Schritt zurück und schließt die neuen Konten.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ImportWizard</name>
    <message>
        <source>Import Accounts</source>
        <translation>Konten importieren</translation>
    </message>
    <message>
        <source>Close the import?</source>
        <translation>Import schließen?</translation>
    </message>
    <message>
        <source>Nothing was imported. The book is unchanged.</source>
        <translation>Es wurde nichts importiert. Das Buch ist unverändert.</translation>
    </message>
    <message>
        <source>&amp;Close the Import</source>
        <translation>Import &amp;schließen</translation>
    </message>
    <message>
        <source>Con&amp;tinue</source>
        <translation>&amp;Weitermachen</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::Language</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;System Default</source>
        <translation>&amp;Systemvorgabe</translation>
    </message>
    <message>
        <source>The change takes effect after AccountDesk is restarted.</source>
        <translation>Die Änderung wird nach einem Neustart von AccountDesk wirksam.</translation>
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
    <name>accountdesk::widgets::MainWindow</name>
    <message>
        <source>&amp;Tool Bar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
    <message>
        <source>Closing after the last change is saved…</source>
        <translation>Wird nach dem Speichern der letzten Änderung geschlossen …</translation>
    </message>
    <message>
        <source>The administrator has set which book is opened</source>
        <translation>Der Administrator hat festgelegt, welches Buch geöffnet wird</translation>
    </message>
    <message>
        <source>Ignored in the URL: %1.</source>
        <translation>In der URL ignoriert: %1.</translation>
    </message>
    <message>
        <source>The accounts in %1 are imported into the book that you open or create here.</source>
        <translation>Die Konten aus %1 werden in das Buch importiert, das Sie hier öffnen oder anlegen.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::MappingHeader</name>
    <message>
        <source>Content of column %1</source>
        <translation>Inhalt der Spalte %1</translation>
    </message>
    <message>
        <source>Don&apos;t import</source>
        <translation>Nicht importieren</translation>
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
    <name>accountdesk::widgets::MigrationDialog</name>
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
        <translation>Schreib&amp;geschützt öffnen</translation>
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
        <source>%1 was made by the CRM. AccountDesk is checking what has to be changed; nothing is written yet.</source>
        <translation>%1 wurde vom CRM angelegt. AccountDesk prüft, was geändert werden muss; es wird noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Checking the accounts</source>
        <translation>Die Konten werden geprüft</translation>
    </message>
    <message>
        <source>%1 was made by the CRM and has %2 accounts. AccountDesk has to convert it before you can work with it. The CRM can still use it afterwards.</source>
        <translation>%1 wurde vom CRM angelegt und enthält %2 Konten. AccountDesk muss die Datenbank umwandeln, bevor Sie damit arbeiten können. Das CRM kann sie danach weiter benutzen.</translation>
    </message>
    <message>
        <source>Accounts whose ID becomes upper case: %1.</source>
        <translation>Konten, deren Nummer in Großbuchstaben umgewandelt wird: %1.</translation>
    </message>
    <message>
        <source>A copy is made first: %1</source>
        <translation>Zuerst wird eine Kopie angelegt: %1</translation>
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
        <source>Stopped. The database is unchanged.</source>
        <translation>Angehalten. Die Datenbank ist unverändert.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::PasteDialog</name>
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
        <source>These rows aren&apos;t imported:</source>
        <translation>Diese Zeilen werden nicht eingefügt:</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>Fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::PinFileButton</name>
    <message>
        <source>Import Pins from a File</source>
        <translation>Pins aus einer Datei importieren</translation>
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
    <name>accountdesk::widgets::PinImportDialog</name>
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
    <name>accountdesk::widgets::RecentBooksMenu</name>
    <message>
        <source>&amp;Forget These Books</source>
        <translation>Diese Bücher &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::ShortcutsDialog</name>
    <message>
        <source>Not in a menu</source>
        <translation>Ohne Menü</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands or keys</source>
        <translation>Befehle oder Tasten suchen</translation>
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
        <source>No command or key matches.</source>
        <translation>Keine Treffer bei Befehlen und Tasten.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SidePanels</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Show what happened to the selected account</source>
        <translation>Den Verlauf des ausgewählten Kontos anzeigen</translation>
    </message>
    <message>
        <source>S&amp;ync</source>
        <translation>Ab&amp;gleich</translation>
    </message>
    <message>
        <source>Show the sync status of this book</source>
        <translation>Den Abgleichstatus dieses Buches anzeigen</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::StatusMessage</name>
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
    <name>accountdesk::widgets::StatusTotals</name>
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
        <source>Owing: %1, total %2, average %3</source>
        <translation>Offen: %1, gesamt %2, durchschnittlich %3</translation>
    </message>
    <message>
        <source>Overpaid: %1, total %2</source>
        <translation>Überzahlt: %1, gesamt %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Average owed: %1</source>
        <translation>Durchschnittlich offen: %1</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SyncActions</name>
    <message>
        <source>Open a book to sync it.</source>
        <translation>Öffnen Sie ein Buch, um es abzugleichen.</translation>
    </message>
    <message>
        <source>&amp;Enter the Token…</source>
        <translation>&amp;Token eingeben …</translation>
    </message>
    <message>
        <source>Show the Server&apos;s &amp;Key…</source>
        <translation>Sch&amp;lüssel des Servers anzeigen …</translation>
    </message>
    <message>
        <source>Start &amp;Over…</source>
        <translation>Von vorn &amp;beginnen …</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Antworten …</translation>
    </message>
    <message>
        <source>Sync Server Token</source>
        <translation>Token des Abgleichservers</translation>
    </message>
    <message>
        <source>Your token for %1:</source>
        <translation>Ihr Token für %1:</translation>
    </message>
    <message>
        <source>When the sync starts over, all accounts are compared. Accounts that exist on one side only are copied to the other, and none is closed. For accounts that differ:</source>
        <translation>Wenn der Abgleich von vorn beginnt, werden alle Konten verglichen. Konten, die es nur auf einer Seite gibt, werden auf die andere übertragen; keines wird geschlossen. Für Konten, die sich unterscheiden:</translation>
    </message>
    <message>
        <source>&amp;Ask for Each</source>
        <translation>Jedes Mal &amp;fragen</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>Ei&amp;gene Werte verwenden</translation>
    </message>
    <message>
        <source>&amp;Use Theirs</source>
        <translation>Werte des &amp;Servers verwenden</translation>
    </message>
    <message>
        <source>Stop syncing this book?</source>
        <translation>Dieses Buch nicht mehr abgleichen?</translation>
    </message>
    <message>
        <source>The accounts stay in this book and on the server. Changes that haven&apos;t been sent stay here only, and the token is removed.</source>
        <translation>Die Konten bleiben in diesem Buch und auf dem Server. Noch nicht gesendete Änderungen bleiben nur hier, und das Token wird entfernt.</translation>
    </message>
    <message>
        <source>&amp;Stop Syncing</source>
        <translation>Abgleich &amp;beenden</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SyncAssistant</name>
    <message>
        <source>Set Up Sync</source>
        <translation>Abgleich einrichten</translation>
    </message>
    <message>
        <source>&amp;Start Sync</source>
        <translation>Abgleich &amp;starten</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SyncConflictDialog</name>
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
        <source>%1 The server rejected this: “%2”</source>
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
        <source>These accounts were changed both here and on the server since the last sync, and can&apos;t be merged. Nothing is lost: choose which version to keep, or decide later.</source>
        <translation>Diese Konten wurden seit dem letzten Abgleich hier und auf dem Server geändert und lassen sich nicht zusammenführen. Es ist nichts verloren: Wählen Sie, welche Fassung bleiben soll, oder entscheiden Sie später.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>The first %1 of %2. What you choose for all also applies to the others.</source>
        <translation>Die ersten %1 von %2. Was Sie für alle wählen, gilt auch für die anderen.</translation>
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
        <source>&amp;Keep mine, and send it again</source>
        <translation>Eigene Werte &amp;behalten und noch einmal senden</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>Eigene Werte &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Keep it closed</source>
        <translation>&amp;Geschlossen lassen</translation>
    </message>
    <message>
        <source>&amp;Use the server&apos;s</source>
        <translation>Werte des Servers über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Use the server&apos;s: close it</source>
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
    <name>accountdesk::widgets::SyncContactPage</name>
    <message>
        <source>Checking the server</source>
        <translation>Der Server wird geprüft</translation>
    </message>
    <message>
        <source>Server verified by a trusted authority. Token accepted.</source>
        <translation>Server von einer vertrauenswürdigen Zertifizierungsstelle bestätigt. Token akzeptiert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Server verified. Token accepted.</source>
        <translation>Server bestätigt. Token akzeptiert.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SyncDirectionPage</name>
    <message>
        <source>There is nothing to resolve: no account has different values there.</source>
        <translation>Es gibt nichts zu lösen: Kein Konto hat dort andere Werte.</translation>
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
    <name>accountdesk::widgets::SyncPanel</name>
    <message>
        <source>Syncing…</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>%1 Next attempt: %2.</source>
        <translation>%1 Nächster Versuch: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are in conflict.</source>
        <translation>
            <numerusform>%n Konto steht in Konflikt.</numerusform>
            <numerusform>%n Konten stehen in Konflikt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date yet.</source>
        <translation>Noch nicht auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>jede Minute</numerusform>
            <numerusform>alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>A&amp;ctivity:</source>
        <translation>Akti&amp;vität:</translation>
    </message>
    <message>
        <source>Last sync:</source>
        <translation>Letzter Abgleich:</translation>
    </message>
    <message>
        <source>Waiting to be sent:</source>
        <translation>Noch zu senden:</translation>
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
        <source>Sync a&amp;utomatically:</source>
        <translation>Au&amp;tomatisch:</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>A synced book receives what others change, even if you work offline for a while.</source>
        <translation>Ein abgeglichenes Buch erhält, was andere ändern, auch wenn Sie eine Zeit lang ohne Netzwerk arbeiten.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 in the last sync</source>
        <translation>%1 beim letzten Abgleich</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SyncServerPage</name>
    <message>
        <source>%1 The token is kept until AccountDesk is closed.</source>
        <translation>%1 Das Token wird behalten, bis AccountDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Set by the administrator.</source>
        <translation>Vom Administrator festgelegt.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SyncSummaryPage</name>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Wird im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>Kept until AccountDesk is closed; you are asked for it at the next start.</source>
        <translation>Wird behalten, bis AccountDesk geschlossen wird; beim nächsten Start werden Sie danach gefragt.</translation>
    </message>
    <message>
        <source>A trusted authority</source>
        <translation>einer vertrauenswürdigen Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Each side gets what the other has.</source>
        <translation>Beide Seiten bekommen, was die andere hat.</translation>
    </message>
    <message>
        <source>Each side gets what the other has; where they differ, this book&apos;s values are used.</source>
        <translation>Beide Seiten bekommen, was die andere hat; wo sie sich unterscheiden, gelten die Werte dieses Buchs.</translation>
    </message>
    <message>
        <source>Each side gets what the other has; where they differ, the server&apos;s values are used.</source>
        <translation>Beide Seiten bekommen, was die andere hat; wo sie sich unterscheiden, gelten die Werte des Servers.</translation>
    </message>
    <message>
        <source>Each side gets what the other has; where they differ, you choose for each account.</source>
        <translation>Beide Seiten bekommen, was die andere hat; wo sie sich unterscheiden, wählen Sie für jedes Konto.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::TaskPanel</name>
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
        <translation>%1: %2 Zeilen, %3 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 …</source>
        <extracomment>%1 what is being done</extracomment>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::TrustDialog</name>
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
        <translation>Der Schlüssel des Servers hat sich geändert</translation>
    </message>
    <message>
        <source>Is This Your Server?</source>
        <translation>Ist das Ihr Server?</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Jetzt vorgelegt</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertrauenswürdig</translation>
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
        <source>The address %1 isn&apos;t one of these names. Ask your administrator whether that is intended.</source>
        <translation>Die Adresse %1 gehört nicht zu diesen Namen. Fragen Sie Ihren Administrator, ob das beabsichtigt ist.</translation>
    </message>
    <message>
        <source>itself (self-signed)</source>
        <translation>sich selbst (selbst signiert)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Trust this key even though its certificate e&amp;xpired on %1</source>
        <translation>Diesem Schlüssel vertrauen, obwohl sein Zertifikat am %1 &amp;abgelaufen ist</translation>
    </message>
    <message>
        <source>It expired on %1. Your administrator has to renew it.</source>
        <translation>Es ist am %1 abgelaufen. Ihr Administrator muss es erneuern.</translation>
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
        <source>Match: the server has one of the keys that you expect. The other %n will be trusted as backup keys.</source>
        <translation>
            <numerusform>Stimmt überein: Der Server hat einen der Schlüssel, die Sie erwarten. Dem anderen wird als Ersatzschlüssel vertraut.</numerusform>
            <numerusform>Stimmt überein: Der Server hat einen der Schlüssel, die Sie erwarten. Den %n anderen wird als Ersatzschlüsseln vertraut.</numerusform>
        </translation>
    </message>
    <message>
        <source>No match: the server&apos;s key isn&apos;t the one that you expect. Don&apos;t trust it.</source>
        <translation>Stimmt nicht überein: Der Server hat nicht den Schlüssel, den Sie erwarten. Vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>Backup key</source>
        <translation>Ersatzschlüssel</translation>
    </message>
    <message>
        <source>set by the administrator</source>
        <translation>vom Administrator festgelegt</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::TrustedServersDialog</name>
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
        <translation>Vertrauenswürdig seit</translation>
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
        <source>Stop trusting this key of %1?</source>
        <translation>Diesem Schlüssel von %1 nicht mehr vertrauen?</translation>
    </message>
    <message>
        <source>Stop trusting the keys of %1?</source>
        <translation>Den Schlüsseln von %1 nicht mehr vertrauen?</translation>
    </message>
    <message>
        <source>If no key of a server is left, the next contact is treated as the first.</source>
        <translation>Wenn kein Schlüssel eines Servers übrig ist, gilt der nächste Kontakt wieder als der erste.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The administrator has set which server and keys are trusted. This can&apos;t be changed here.</source>
        <translation>Der Administrator hat festgelegt, welchem Server und welchen Schlüsseln vertraut wird. Das lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>Set by the administrator</source>
        <translation>Vom Administrator festgelegt</translation>
    </message>
    <message>
        <source>The administrator has set this</source>
        <translation>Der Administrator hat das festgelegt</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::TypeAhead</name>
    <message>
        <source>A question has to be answered first.</source>
        <translation>Zuerst muss eine Frage beantwortet werden.</translation>
    </message>
    <message>
        <source>The window didn&apos;t have the keyboard in time.</source>
        <translation>Das Fenster hatte die Tastatur nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1 What you typed after that was ignored. Press Esc to continue.</source>
        <comment>why</comment>
        <translation>%1 Was Sie danach getippt haben, wurde ignoriert. Drücken Sie Esc, um fortzufahren.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be chosen now.</source>
        <translation>„%1“ kann jetzt nicht gewählt werden.</translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::WindowActions</name>
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
        <source>Create a new book in a file</source>
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
        <source>Import accounts from a CSV or JSON file</source>
        <translation>Konten aus einer CSV- oder JSON-Datei importieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export accounts to a CSV or JSON file</source>
        <translation>Konten in eine CSV- oder JSON-Datei exportieren</translation>
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
        <source>Check for damage, and compare each account with its history</source>
        <translation>Auf Schäden prüfen und jedes Konto mit seinem Verlauf vergleichen</translation>
    </message>
    <message>
        <source>Book &amp;Settings…</source>
        <translation>Buch&amp;einstellungen …</translation>
    </message>
    <message>
        <source>The currency and location of this book</source>
        <translation>Währung und Speicherort dieses Buches</translation>
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
        <source>Undo the last change</source>
        <translation>Die letzte Änderung rückgängig machen</translation>
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
        <source>Redo the undone change</source>
        <translation>Die rückgängig gemachte Änderung wiederherstellen</translation>
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
        <translation>Alle Konten der Liste auswählen</translation>
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
        <source>Enter an account ID to see its balance</source>
        <translation>Eine Kontonummer eingeben, um den Saldo zu sehen</translation>
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
        <source>Edit the current cell</source>
        <translation>Die aktuelle Zelle bearbeiten</translation>
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
        <source>Record money received from the customer</source>
        <translation>Geld erfassen, das vom Kunden eingegangen ist</translation>
    </message>
    <message>
        <source>&amp;Charge…</source>
        <translation>&amp;Forderung …</translation>
    </message>
    <message>
        <source>Record money that the customer owes</source>
        <translation>Geld erfassen, das der Kunde schuldet</translation>
    </message>
    <message>
        <source>&amp;Show All Accounts</source>
        <translation>Alle &amp;Konten anzeigen</translation>
    </message>
    <message>
        <source>Clear the search and the filter</source>
        <translation>Suche und Filter zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Reload the list from the book</source>
        <translation>Die Liste aus dem Buch neu laden</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All shortcuts on one page</source>
        <translation>Alle Tastenkürzel auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;About AccountDesk</source>
        <translation>&amp;Über AccountDesk</translation>
    </message>
    <message>
        <source>Version and license</source>
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
        <source>Receive what others changed, and send what was changed here</source>
        <translation>Änderungen anderer empfangen und eigene senden</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop the current sync; what it has done so far is kept</source>
        <translation>Den laufenden Abgleich anhalten; was bis dahin erledigt ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Resolve &amp;Conflicts…</source>
        <translation>&amp;Konflikte lösen …</translation>
    </message>
    <message>
        <source>Choose which values to keep for accounts that were changed both here and elsewhere</source>
        <translation>Für Konten, die hier und anderswo geändert wurden, die Werte wählen</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Antworten …</translation>
    </message>
    <message>
        <source>The sync has a question for you</source>
        <translation>Der Abgleich hat eine Frage an Sie</translation>
    </message>
    <message>
        <source>Set &amp;Up…</source>
        <translation>&amp;Einrichten …</translation>
    </message>
    <message>
        <source>Sync this book with a server</source>
        <translation>Dieses Buch mit einem Server abgleichen</translation>
    </message>
    <message>
        <source>T&amp;rusted Servers…</source>
        <translation>&amp;Vertrauenswürdige Server …</translation>
    </message>
    <message>
        <source>View and remove trusted servers</source>
        <translation>Vertrauenswürdige Server ansehen und entfernen</translation>
    </message>
    <message>
        <source>Stop S&amp;yncing…</source>
        <translation>Abgleich been&amp;den …</translation>
    </message>
    <message>
        <source>Stop syncing this book</source>
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
        <translation>Die ausgewählten Konten schließen; ihr Verlauf bleibt erhalten</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen the selected closed accounts, with their history</source>
        <translation>Die ausgewählten geschlossenen Konten mit ihrem Verlauf wieder öffnen</translation>
    </message>
    <message>
        <source>Unusable &amp;IDs…</source>
        <translation>Unbrauchbare &amp;Kontonummern …</translation>
    </message>
    <message>
        <source>Rename accounts whose ID was written by another program and can&apos;t be used</source>
        <translation>Konten umbenennen, deren Kontonummer ein anderes Programm geschrieben hat und die sich nicht verwenden lässt</translation>
    </message>
    <message>
        <source>Show Cl&amp;osed Accounts</source>
        <translation>Geschlossene K&amp;onten anzeigen</translation>
    </message>
    <message>
        <source>List closed accounts instead of open ones</source>
        <translation>Geschlossene statt offener Konten anzeigen</translation>
    </message>
    <message>
        <source>Close Account</source>
        <translation>Konto schließen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Manages customers&apos; accounts: paid, due, and the balance between them.</source>
        <translation>Verwaltet Kundenkonten: bezahlt, fällig und den Saldo daraus.</translation>
    </message>
    <message>
        <source>A book&apos;s file or database URL; by default, the last book.</source>
        <translation>Die Datei oder Datenbank-URL eines Buches; ohne Angabe das letzte Buch.</translation>
    </message>
</context>
</TS>
