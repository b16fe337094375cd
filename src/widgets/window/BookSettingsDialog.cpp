// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/BookSettingsDialog.h"

#include "book/Book.h"
#include "core/Async.h"
#include "widgets/controls/BookDialog.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/WindowSize.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr int maxLabel = 8;

} // namespace

BookSettingsDialog::BookSettingsDialog(book::Book *book, QWidget *parent)
    : QDialog(parent), m_book(book), m_currency(new QLineEdit(book->settings().currency, this)),
      m_message(new FieldMessage(this))
{
    setObjectName(u"bookSettingsDialog"_s);
    setWindowTitle(tr("Book Settings"));
    m_currency->setObjectName(u"currency"_s);
    m_currency->setMaxLength(maxLabel);
    m_currency->setReadOnly(book->isReadOnly());
    m_message->reserve(1);

    auto *place = new QLabel(book->url().toString(), this);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    auto *explanation = new QLabel(
        tr("The label is shown after amounts, to everyone who uses this book. Amounts aren't converted."), this);
    explanation->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(tr("Book:"), place);
    form->addRow(tr("C&urrency:"), m_currency);
    form->addRow(QString(), m_message);
    form->addRow(QString(), explanation);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);

    connect(m_currency, &QLineEdit::textChanged, this, &BookSettingsDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &BookSettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BookSettingsDialog::reject);
    closeWithBook(this, book);
    check();
    resizeInLetters(this, 64, 0);
}

void BookSettingsDialog::askForCurrency(const QString &suggested)
{
    m_isNew = true;
    setWindowTitle(tr("Currency of the New Book"));
    if (!suggested.isEmpty())
        m_currency->setText(suggested);
    m_currency->selectAll();
    m_currency->setFocus();
}

void BookSettingsDialog::check()
{
    if (!m_book)
        return;
    const QString label = m_currency->text().trimmed();
    QString problem;
    if (m_book->isReadOnly())
        problem = tr("The book is open read-only.");
    else if (label.isEmpty())
        problem = tr("Type a label, such as USD or €.");
    else if (!std::all_of(label.cbegin(), label.cend(), [](QChar c) { return c.isPrint(); }))
        problem = tr("The label contains a character that can't be printed.");
    m_message->showProblem(problem);
    m_save->setEnabled(problem.isEmpty());
}

void BookSettingsDialog::accept()
{
    const QString label = m_currency->text().trimmed();
    // What a new book was given a moment ago may not have come back yet.
    if (!m_book || (!m_isNew && label == m_book->settings().currency)) {
        QDialog::accept();
        return;
    }
    m_save->setEnabled(false);
    whenDone(this, m_book->setCurrency(label), [this](const Result<> &saved) {
        check();
        if (saved)
            QDialog::accept();
        else
            m_message->showProblem(saved.error().text());
    });
}

} // namespace accountdesk::widgets
