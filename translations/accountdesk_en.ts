<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>accountdesk::AccountTableModel</name>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Delete an account</numerusform>
            <numerusform>Delete %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::PinImportDialog</name>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n pin</numerusform>
            <numerusform>%n pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncDirectionPage</name>
    <message numerus="yes">
        <source>Values of this book replace the server’s in %n account(s).</source>
        <translation>
            <numerusform>Values of this book replace the server’s in %n account.</numerusform>
            <numerusform>Values of this book replace the server’s in %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of the server replace this book’s in %n account(s).</source>
        <translation>
            <numerusform>Values of the server replace this book’s in %n account.</numerusform>
            <numerusform>Values of the server replace this book’s in %n accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::TrustDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match: the server has one of the keys that you expect. The %n other(s) will be trusted as backup keys.</source>
        <translation>
            <numerusform>Match: the server has one of the keys that you expect. The other one will be trusted as a backup key.</numerusform>
            <numerusform>Match: the server has one of the keys that you expect. The %n others will be trusted as backup keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::cli</name>
    <message numerus="yes">
        <source>… and %n more value(s)</source>
        <translation>
            <numerusform>… and one more value</numerusform>
            <numerusform>… and %n more values</numerusform>
        </translation>
    </message>
</context>
</TS>
