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
