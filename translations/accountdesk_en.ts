<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>accountdesk::AccountIdsDialog</name>
    <message numerus="yes">
        <source>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. %n ID(s) were changed; each account&apos;s history was kept.</source>
        <translation>
            <numerusform>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. One ID was changed; the account&apos;s history was kept.</numerusform>
            <numerusform>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. %n IDs were changed; each account&apos;s history was kept.</numerusform>
        </translation>
    </message>
</context>
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
    <name>accountdesk::IdActions</name>
    <message numerus="yes">
        <source>%n account(s) have an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename them.</source>
        <translation>
            <numerusform>One account has an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename it.</numerusform>
            <numerusform>%n accounts have an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename them.</numerusform>
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
        <source>Values of this book replace the server&apos;s in %n account(s).</source>
        <translation>
            <numerusform>Values of this book replace the server&apos;s in %n account.</numerusform>
            <numerusform>Values of this book replace the server&apos;s in %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of the server replace this book&apos;s in %n account(s).</source>
        <translation>
            <numerusform>Values of the server replace this book&apos;s in %n account.</numerusform>
            <numerusform>Values of the server replace this book&apos;s in %n accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncPanel</name>
    <message numerus="yes">
        <source>%n account(s) wait for a decision.</source>
        <translation>
            <numerusform>%n account waits for a decision.</numerusform>
            <numerusform>%n accounts wait for a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::SyncSession</name>
    <message numerus="yes">
        <source>%n account(s) changed both here and elsewhere. Nothing is lost: decide what is to stay.</source>
        <translation>
            <numerusform>%n account was changed both here and elsewhere. Nothing is lost: decide what is to stay.</numerusform>
            <numerusform>%n accounts were changed both here and elsewhere. Nothing is lost: decide what is to stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed on both sides and could be joined.</source>
        <translation>
            <numerusform>%n account was changed on both sides and could be joined.</numerusform>
            <numerusform>%n accounts were changed on both sides and could be joined.</numerusform>
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
    <message numerus="yes">
        <source>… and %n more ID(s)</source>
        <translation>
            <numerusform>… and one more ID</numerusform>
            <numerusform>… and %n more IDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more account(s)</source>
        <translation>
            <numerusform>… and one more account</numerusform>
            <numerusform>… and %n more accounts</numerusform>
        </translation>
    </message>
</context>
</TS>
