// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/TrustDialog.h"

#include "ui_trustdialog.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/WindowSize.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr qsizetype shownNames = 8;

QFont monospaced()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

/// Lets a stranger's text wrap that has no space to wrap at.
QString wrappable(const QString &text)
{
    constexpr qsizetype longest = 24;
    QString result;
    qsizetype unbroken = 0;
    for (const QChar c : text) {
        unbroken = c.isSpace() ? 0 : unbroken + 1;
        result += c;
        if (unbroken % longest == longest - 1)
            result += QChar(0x200b); // a place to wrap, of no width
    }
    return result;
}

/// `AB:CD:EF:01:23…` in groups of four bytes, four groups a line.
QString grouped(const QString &fingerprint)
{
    constexpr qsizetype group = 12; // three characters a byte
    QStringList lines;
    for (qsizetype at = 0; at < fingerprint.size(); at += 4 * group) {
        QStringList groups;
        const QString line = fingerprint.mid(at, 4 * group);
        for (qsizetype in = 0; in < line.size(); in += group)
            groups << line.mid(in, group - 1);
        lines << groups.join(u"  "_s);
    }
    return lines.join(u'\n');
}

/// In two lines of the same length, so that two pins have room side by side.
QString inTwoLines(const QString &pin)
{
    return pin.left(pin.size() / 2) + u'\n' + pin.mid(pin.size() / 2);
}

void makeReadable(QLabel *label)
{
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus); // for who reads by keyboard or screen reader
}

} // namespace

TrustDialog::TrustDialog(const sync::SyncEndpoint &endpoint, const sync::TrustDecision &decision, QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::TrustDialog>()), m_authority(endpoint.authority()), m_decision(decision)
{
    ui->setupUi(this);
    makeButtons();
    showQuestion();
    showKeys();
    showCertificate();
    connect(ui->expected, &QLineEdit::textChanged, this, &TrustDialog::compare);
    connect(ui->expectedFile, &PinFileButton::pinsRead, ui->expected, &QLineEdit::setText);
    connect(ui->expectedFile, &PinFileButton::readFailed, this, [this](const Error &error) {
        ui->expected->clear();
        ui->expectedMessage->showProblem(error.text());
    });
    connect(ui->confirm, &QCheckBox::toggled, this, &TrustDialog::changed);
    connect(ui->allowExpired, &QCheckBox::toggled, this, &TrustDialog::changed);
    changed();
    resizeInLetters(this, 106, isLocked() ? 32 : isChange() ? 40 : 36);
}

TrustDialog::~TrustDialog() = default;

TrustDialog *TrustDialog::ask(const sync::SyncEndpoint &endpoint, const sync::TrustDecision &decision, QWidget *parent)
{
    auto *dialog = new TrustDialog(endpoint, decision, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void TrustDialog::makeButtons()
{
    if (!isLocked()) {
        m_trust = ui->buttons->addButton(isChange() ? tr("&Trust the New Key") : tr("&Trust This Server"),
                                         QDialogButtonBox::AcceptRole);
        m_trust->setObjectName(u"trust"_s);
        m_trust->setAutoDefault(false); // Enter is never yes, not even on this button
    }
    auto *refuse = ui->buttons->addButton(isChange() ? tr("Keep &Refusing") : tr("&Don't Trust"),
                                          QDialogButtonBox::RejectRole);
    refuse->setObjectName(u"refuse"_s);
    refuse->setDefault(true);
    refuse->setFocus();
    connect(ui->buttons, &QDialogButtonBox::accepted, this, &TrustDialog::accept);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &TrustDialog::reject);
}

void TrustDialog::showQuestion()
{
    setWindowTitle(isChange() ? tr("The Server's Key Has Changed") : tr("Is This Your Server?"));
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize);
    ui->sign->setPixmap(Icons::get("key"_L1).pixmap(QSize(size, size), devicePixelRatioF()));
    ui->sign->setVisible(!isChange()); // the warning has a sign of its own
    QFont strong = font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    ui->headline->setFont(strong);
    ui->headline->say(isChange() ? FieldMessage::Kind::Problem : FieldMessage::Kind::Note, m_decision.error.happened);
    QStringList sentences{m_decision.error.safe, m_decision.error.advice, m_decision.error.detail};
    sentences.removeAll(QString());
    ui->explanation->setText(sentences.join(u' '));
}

void TrustDialog::showKeys()
{
    const QString pin = m_decision.certificate.pin ? m_decision.certificate.pin->text() : QString();
    ui->keys->setBackgroundRole(QPalette::Base);
    ui->keys->setAutoFillBackground(true);
    QFont heading = font();
    heading.setBold(true);
    for (QLabel *header : {ui->oldHeader, ui->newHeader})
        header->setFont(heading);
    ui->pin->setFont(monospaced());
    ui->copyPin->setContent(pin);
    ui->oldKeys->setVisible(isChange());
    ui->newNote->setVisible(isChange());
    ui->confirm->setVisible(isChange() && !isLocked());
    ui->howTo->setVisible(!isLocked());
    for (QWidget *comparison : std::initializer_list<QWidget *>{ui->expectedLabel, ui->expected, ui->expectedFile})
        comparison->setVisible(!isLocked());
    if (isChange()) {
        ui->newHeader->setText(tr("Shown now"));
        ui->newNote->setText(tr("not trusted"));
        for (const sync::TrustedPin &old : std::as_const(m_decision.before.pins))
            addOldKey(old);
        ui->oldKeysLayout->addStretch();
    }
    showFact(ui->pin, ui->newHeader, isChange() ? inTwoLines(pin) : pin);
}

void TrustDialog::addOldKey(const sync::TrustedPin &old)
{
    auto *pin = new QLabel(inTwoLines(old.pin.text()), ui->oldKeys);
    pin->setTextFormat(Qt::PlainText);
    pin->setFont(monospaced());
    pin->setAccessibleName(u"%1: %2"_s.arg(ui->oldHeader->text(), old.pin.text()));
    makeReadable(pin);
    QStringList notes{old.isPreset ? tr("set by the administrator") : QString(), old.label,
                      old.addedAt.isValid() ? tr("since %1").arg(day(old.addedAt)) : QString()};
    notes.removeAll(QString());
    auto *note = new QLabel(notes.join(u", "_s), ui->oldKeys);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    ui->oldKeysLayout->addWidget(pin);
    ui->oldKeysLayout->addWidget(note);
}

void TrustDialog::showFact(QLabel *label, const QLabel *field, const QString &text)
{
    const QString shown = text.isEmpty() ? u"–"_s : text;
    label->setText(shown);
    label->setAccessibleName(u"%1 %2"_s.arg(field->text(), shown).simplified());
    makeReadable(label);
}

void TrustDialog::showCertificate()
{
    const sync::CertificateInfo &facts = m_decision.certificate;
    showFact(ui->server, ui->serverField, m_authority);
    showFact(ui->subject, ui->subjectField, wrappable(facts.subject));
    QString names = facts.names.mid(0, shownNames).join(", "_L1);
    if (facts.names.size() > shownNames)
        names = tr("%1 and %n more", nullptr, int(facts.names.size() - shownNames)).arg(names);
    showFact(ui->names, ui->namesField, wrappable(names));
    if (!facts.isForThisHost)
        ui->namesMessage->showProblem(
            tr("The address %1 isn't one of these names. Ask your administrator whether that is intended.")
                .arg(m_authority));
    showFact(ui->issuer, ui->issuerField, facts.isSelfSigned ? tr("itself (self-signed)") : wrappable(facts.issuer));
    showFact(ui->keyKind, ui->keyKindField, facts.key);
    ui->fingerprint->setFont(monospaced());
    showFact(ui->fingerprint, ui->fingerprintField, grouped(facts.fingerprint));
    ui->copyFingerprint->setContent(facts.fingerprint);
    showValidity();
}

void TrustDialog::showValidity()
{
    const sync::CertificateInfo &facts = m_decision.certificate;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString until = day(facts.validUntil);
    const bool isExpired = now > facts.validUntil;
    showFact(ui->validity, ui->validityField, tr("from %1 to %2").arg(day(facts.validFrom), until));
    ui->allowExpired->setVisible(isExpired && !isLocked());
    ui->allowExpired->setText(tr("Trust this key even though its certificate e&xpired on %1").arg(until));
    if (isExpired)
        ui->validityMessage->showProblem(tr("It expired on %1. Your administrator has to renew it.").arg(until));
    else if (now < facts.validFrom)
        ui->validityMessage->showProblem(tr("It isn't valid yet. Check this computer's date and time."));
}

void TrustDialog::compare()
{
    const QString text = ui->expected->text();
    const auto expected = sync::CertificatePin::parseList(text.toUtf8());
    m_expected = expected.value_or(QList<sync::CertificatePin>());
    if (text.trimmed().isEmpty()) {
        m_comparison = Comparison::None;
        ui->expectedMessage->clearMessage();
    } else if (!expected) {
        m_comparison = Comparison::Unreadable;
        ui->expectedMessage->showProblem(expected.error().text());
    } else if (m_decision.certificate.pin && m_expected.contains(*m_decision.certificate.pin)) {
        m_comparison = Comparison::Match;
        const int others = int(m_expected.size()) - 1;
        ui->expectedMessage->say(FieldMessage::Kind::Good,
                                 others == 0 ? tr("Match: the server has the key that you expect.")
                                             : tr("Match: the server has one of the keys that you expect. The other %n "
                                                  "will be trusted as backup keys.",
                                                  nullptr, others));
    } else {
        m_comparison = Comparison::NoMatch;
        ui->expectedMessage->showProblem(
            tr("No match: the server's key isn't the one that you expect. Don't trust it."));
    }
    changed();
}

void TrustDialog::changed()
{
    const bool isCompared = m_comparison == Comparison::Match;
    const bool isRuledOut = m_comparison == Comparison::NoMatch || m_comparison == Comparison::Unreadable;
    ui->confirm->setEnabled(!isCompared && !isRuledOut);
    const bool isConfirmed = !isChange() || isCompared || ui->confirm->isChecked();
    const bool isInTime = ui->allowExpired->isHidden() || ui->allowExpired->isChecked();
    if (m_trust)
        m_trust->setEnabled(m_decision.certificate.pin && !isRuledOut && isConfirmed && isInTime);
}

QList<sync::TrustedPin> TrustDialog::pins() const
{
    QList<sync::CertificatePin> all = m_expected;
    if (const auto &shown = m_decision.certificate.pin) {
        all.removeAll(*shown);
        all.prepend(*shown);
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<sync::TrustedPin> trusted;
    for (const sync::CertificatePin &pin : std::as_const(all)) {
        const QList<sync::TrustedPin> &before = m_decision.before.pins;
        const auto known = std::find_if(before.begin(), before.end(), [&](const sync::TrustedPin &old) {
            return old.pin == pin && !old.isPreset; // a preset one becomes the clerk's own
        });
        if (known != before.end())
            trusted << *known;
        else
            trusted << sync::TrustedPin{.pin = pin,
                                        .label = trusted.isEmpty() ? QString() : tr("Backup key"),
                                        .addedAt = now};
    }
    if (!trusted.isEmpty())
        trusted.first().allowExpired = ui->allowExpired->isChecked();
    return trusted;
}

void TrustDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter after pasting is to end the typing, not the dialog.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && ui->expected->hasFocus() && !ui->expected->text().isEmpty())
        return;
    QDialog::keyPressEvent(event);
}

} // namespace accountdesk::widgets
