<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>accountdesk::book::SyncSession</name>
    <message numerus="yes">
        <source>%n account(s) changed both here and elsewhere. Nothing is lost: choose which version to keep.</source>
        <translation>
            <numerusform>%n account changed both here and elsewhere. Nothing is lost: choose which version to keep.</numerusform>
            <numerusform>%n accounts changed both here and elsewhere. Nothing is lost: choose which version to keep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) changed on both sides and were merged.</source>
        <translation>
            <numerusform>%n account changed on both sides and was merged.</numerusform>
            <numerusform>%n accounts changed on both sides and were merged.</numerusform>
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
<context>
    <name>accountdesk::widgets::AccountIdsDialog</name>
    <message numerus="yes">
        <source>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. %n ID(s) were corrected; the history of each account was kept.</source>
        <translation>
            <numerusform>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. One ID was corrected; the history of the account was kept.</numerusform>
            <numerusform>Another program wrote IDs in a form that AccountDesk doesn&apos;t use. %n IDs were corrected; the history of each account was kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::IdActions</name>
    <message numerus="yes">
        <source>%n account(s) have an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename them.</source>
        <translation>
            <numerusform>One account has an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename it.</numerusform>
            <numerusform>%n accounts have an ID that can&apos;t be used. Choose Account &gt; Unusable IDs to rename them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::PinImportDialog</name>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n pin</numerusform>
            <numerusform>%n pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountdesk::widgets::SyncDirectionPage</name>
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
    <name>accountdesk::widgets::SyncPanel</name>
    <message numerus="yes">
        <source>%n account(s) are in conflict.</source>
        <translation>
            <numerusform>%n account is in conflict.</numerusform>
            <numerusform>%n accounts are in conflict.</numerusform>
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
    <name>accountdesk::widgets::TrustDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match: the server has one of the keys that you expect. The other %n will be trusted as backup keys.</source>
        <translation>
            <numerusform>Match: the server has one of the keys that you expect. The other one will be trusted as a backup key.</numerusform>
            <numerusform>Match: the server has one of the keys that you expect. The %n others will be trusted as backup keys.</numerusform>
        </translation>
    </message>
</context>
</TS>
