// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportFormatPage.h"

#include "core/VisibleText.h"
#include "exchange/ColumnMapping.h"
#include "platform/Settings.h"
#include "text/CellText.h"
#include "text/CsvAmount.h"
#include "ui_importwizardformat.h"
#include "widgets/exchange/CsvWords.h"
#include "widgets/exchange/ImportSession.h"
#include "widgets/exchange/MappingHeader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFontDatabase>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// Of the header line, which may be long, and settings keys don't hold every character.
QString fingerprint(const QStringList &names)
{
    const QByteArray line = names.join(QChar(0x1f)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex().left(32));
}

void rememberMapping(const QStringList &names, const exchange::ColumnMapping &mapping)
{
    QStringList columns;
    for (const exchange::ColumnMeaning &meaning : exchange::columnMeanings)
        columns << QString::number(mapping.*meaning.column);
    platform::settings::importMapping.set(fingerprint(names), columns.join(u','));
}

exchange::ColumnMapping rememberedMapping(const QStringList &names, const exchange::ColumnMapping &otherwise)
{
    const QStringList columns = platform::settings::importMapping.get(fingerprint(names)).split(u',');
    if (columns.size() < 4)
        return otherwise;
    exchange::ColumnMapping mapping = otherwise; // of what an older version didn't know
    for (qsizetype i = 0; i < std::min<qsizetype>(columns.size(), exchange::columnMeanings.size()); ++i)
        mapping.*exchange::columnMeanings[i].column = std::clamp(columns.at(i).toInt(), -1, int(names.size()) - 1);
    return mapping;
}

constexpr int maxLetters = 26; // of a column, until it is made wider

/// The cell's text as it is read from the file.
constexpr int OwnText = Qt::UserRole;

} // namespace

ImportFormatPage::ImportFormatPage(ImportSession *session)
    : ui(std::make_unique<Ui::ImportFormatPage>()), m_session(session), m_header(new MappingHeader)
{
    ui->setupUi(this);
    fillChoices();
    ui->preview->setHorizontalHeader(m_header);
    ui->preview->verticalHeader()->hide();
    ui->lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // With a large font in a small window, too, the buttons stay in sight.
    const int line = fontMetrics().height();
    ui->optionsArea->setMinimumHeight(4 * line);
    ui->preview->setMinimumHeight(4 * line);
    ui->lines->setMinimumHeight(2 * line);
    ui->sides->setStretchFactor(1, 1);
    ui->views->setStretchFactor(0, 3);
    ui->views->setStretchFactor(1, 2);
    connect(ui->preview->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &MappingHeader::placeBoxes);
    connect(m_header, &MappingHeader::mappingChanged, this, [this] {
        m_isMapped = true;
        settle();
    });
    connect(m_header, &MappingHeader::columnFocused, this,
            [this](int column) { ui->preview->scrollTo(ui->preview->model()->index(0, column)); });
    connectChoices();
}

ImportFormatPage::~ImportFormatPage() = default;

void ImportFormatPage::fillChoices()
{
    CsvWords::fillDelimiters(ui->delimiter);
    CsvWords::fillEncodings(ui->encoding, text::TextEncoding::all());
    CsvWords::fillDecimals(ui->decimal);
    CsvWords::fillQuotes(ui->quote);
    CsvWords::fillThousands(ui->thousands);
    CsvWords::fillNegatives(ui->negatives);
    CsvWords::fillTotals(ui->totals);
    CsvWords::fillIds(ui->ids);
}

void ImportFormatPage::connectChoices()
{
    const auto take = [this](QComboBox *box, auto choose) {
        connect(box, &QComboBox::activated, this, [this, choose] {
            choose();
            readAgain();
        });
    };
    take(ui->delimiter, [this] { m_known.delimiter = CsvWords::selected<char>(ui->delimiter); });
    take(ui->encoding, [this] { m_known.encoding = CsvWords::selectedEncoding(ui->encoding); });
    take(ui->decimal, [this] { m_known.decimal = CsvWords::selected<text::CsvFormat::Decimal>(ui->decimal); });
    take(ui->quote, [this] { m_known.quote = CsvWords::selected<char>(ui->quote); });
    take(ui->thousands, [this] { m_known.thousands = CsvWords::selected<char>(ui->thousands); });
    take(ui->negatives, [this] { m_known.negatives = CsvWords::selected<text::Negatives>(ui->negatives); });
    take(ui->totals, [this] { m_known.totals = CsvWords::selected<text::CsvFormat::Totals>(ui->totals); });
    take(ui->ids, [this] { m_known.ids = CsvWords::selected<text::CsvFormat::Ids>(ui->ids); });
    connect(ui->accept, &QPushButton::clicked, this, &ImportFormatPage::acceptDoubt);
    connect(ui->headerLine, &QSpinBox::valueChanged, this, &ImportFormatPage::chooseHeaderLine);
    connect(ui->leftOut, &QLineEdit::editingFinished, this, &ImportFormatPage::chooseLeftOut);
    connect(ui->currency, &QLineEdit::editingFinished, this, [this] {
        const QString currency = ui->currency->text().trimmed();
        if (currency == m_preview.format.currency)
            return;
        m_known.currency = currency.isEmpty() ? std::nullopt : std::optional(currency);
        readAgain();
    });
}

void ImportFormatPage::chooseHeaderLine(int line)
{
    m_known.hasHeader = line > 0;
    m_known.firstLine = line > 0 ? std::optional<std::int64_t>(line) : std::nullopt;
    readAgain();
}

void ImportFormatPage::chooseLeftOut()
{
    const auto lines = text::lineRanges(ui->leftOut->text());
    if (lines && *lines == m_known.leftOut)
        return;
    if (!lines) {
        m_readable = false;
        ui->message->showProblem(tr("Write line numbers and ranges, for example 1-3, 120."));
        Q_EMIT completeChanged();
        return;
    }
    m_known.leftOut = *lines;
    readAgain();
}

void ImportFormatPage::initializePage()
{
    m_known = {};
    ui->leftOut->clear();
    // As wide as the choices are, but never more than half of it.
    const int choices = ui->options->sizeHint().width() + ui->optionsArea->verticalScrollBar()->sizeHint().width();
    ui->sides->setSizes({std::min(choices, width() / 2), width()});
    showPreview(m_session->preview);
}

int ImportFormatPage::nextId() const
{
    return ImportSession::KnownPage;
}

void ImportFormatPage::showFormat(const text::CsvFormat &format)
{
    CsvWords::select(ui->delimiter, format.delimiter);
    CsvWords::selectEncoding(ui->encoding, format.encoding);
    CsvWords::select(ui->decimal, format.decimal);
    CsvWords::select(ui->quote, format.quote);
    CsvWords::select(ui->thousands, format.thousands);
    CsvWords::select(ui->negatives, format.negatives);
    CsvWords::select(ui->totals, format.totals);
    CsvWords::select(ui->ids, format.ids);
    ui->currency->setText(format.currency);
    const QSignalBlocker quiet(ui->headerLine);
    ui->headerLine->setValue(format.hasHeader ? int(std::min<std::int64_t>(format.firstLine, ui->headerLine->maximum()))
                                              : 0);
}

void ImportFormatPage::readAgain()
{
    m_task.cancel();
    m_readable = false;
    Q_EMIT completeChanged();
    const auto read = [file = m_session->file, known = m_known](Progress &progress) -> Result<exchange::CsvPreview> {
        QFile device(file);
        if (!device.open(QIODevice::ReadOnly))
            return failure(Error::invalid(tr("The file can't be read: %1.").arg(device.errorString())));
        return exchange::inspectCsv(device, known, {}, &progress);
    };
    m_task.runInBackground(read, [this](const Result<exchange::CsvPreview> &preview) { showPreview(preview); });
}

void ImportFormatPage::showPreview(const Result<exchange::CsvPreview> &preview)
{
    if (!preview && preview.error().kind == Error::Kind::Cancelled)
        return;
    m_readable = preview.has_value();
    ui->accept->setVisible(false);
    if (!preview) {
        ui->message->showProblem(preview.error().text());
        Q_EMIT completeChanged();
        return;
    }
    m_preview = *preview;
    fillTable();
    fillLines();
    settle();
}

void ImportFormatPage::fillTable()
{
    m_names = m_preview.header.mid(0, maxColumns);
    ui->preview->clear();
    ui->preview->setColumnCount(int(m_names.size()));
    ui->preview->setRowCount(int(m_preview.rows.size()));
    QStringList titles;
    for (const QString &name : std::as_const(m_names))
        titles << visibleText(name);
    ui->preview->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < m_preview.rows.size(); ++row) {
        const QStringList &cells = m_preview.rows.at(row);
        for (int column = 0; column < std::min(cells.size(), m_names.size()); ++column) {
            auto *item = new QTableWidgetItem(visibleText(cells.at(column).left(200)));
            item->setData(OwnText, cells.at(column));
            ui->preview->setItem(row, column, item);
        }
    }
    m_suggested = m_preview.mapping;
    m_isMapped = false;
    m_header->setColumns(m_names, m_preview.format.hasHeader ? rememberedMapping(m_names, m_suggested) : m_suggested);
    ui->preview->resizeColumnsToContents();
    // One long cell pushes no amounts out of sight.
    const int widest = maxLetters * fontMetrics().averageCharWidth();
    for (int column = 0; column < ui->preview->columnCount(); ++column)
        ui->preview->setColumnWidth(column, std::min(ui->preview->columnWidth(column), widest));
}

void ImportFormatPage::fillLines()
{
    QString text;
    const auto width = QString::number(m_preview.lines.size()).size();
    for (qsizetype line = 0; line < m_preview.lines.size(); ++line)
        text += u"%1  %2\n"_s.arg(line + 1, int(width)).arg(visibleText(m_preview.lines.at(line).left(1000)));
    ui->lines->setPlainText(text);
}

/// What depends on which column holds what: the signs of amounts, how they are read, and whether all is clear.
void ImportFormatPage::settle()
{
    const exchange::ColumnMapping mapping = m_header->mapping();
    // What the file suggests may be in doubt; what the clerk has chosen isn't.
    const bool isChosen = m_isMapped || mapping != m_suggested;
    exchange::settleColumns(m_preview, m_known, isChosen ? std::optional(mapping) : std::nullopt);
    showFormat(m_preview.format);
    for (int column = 0; column < ui->preview->columnCount(); ++column)
        showCells(column, column == mapping.paid || column == mapping.due ? Cells::Amounts : Cells::Texts);
    if (m_readable) {
        if (const QString what = problem(); !what.isEmpty())
            ui->message->showProblem(what);
        else
            ui->message->clearMessage();
    }
    ui->accept->setVisible(mayAcceptDoubt());
    Q_EMIT completeChanged();
}

/// Where the columns say too little to import anything, there is nothing to accept.
bool ImportFormatPage::mayAcceptDoubt() const
{
    if (!m_readable || m_preview.doubts.isEmpty())
        return false;
    const text::CsvChoice choice = m_preview.doubts.front().choice;
    return choice == text::CsvChoice::Columns ? m_header->mapping().isUsable()
                                              : choice != text::CsvChoice::Delimiter || m_names.size() > 1;
}

/// What is doubtful first becomes what the clerk has chosen, as it is shown.
void ImportFormatPage::acceptDoubt()
{
    if (!mayAcceptDoubt())
        return;
    const text::CsvFormat &format = m_preview.format;
    switch (m_preview.doubts.front().choice) {
    case text::CsvChoice::Columns:
        m_isMapped = true;
        return settle();
    case text::CsvChoice::Currency:
        m_known.currency = format.currency;
        return settle();
    case text::CsvChoice::Encoding:
        m_known.encoding = format.encoding;
        break;
    case text::CsvChoice::Delimiter:
        m_known.delimiter = format.delimiter;
        break;
    case text::CsvChoice::Header:
        return chooseHeaderLine(format.hasHeader ? int(format.firstLine) : 0);
    case text::CsvChoice::None:
    case text::CsvChoice::Decimal:
    case text::CsvChoice::Totals:
    case text::CsvChoice::Ids:
    case text::CsvChoice::Texts:
        return; // of rows, not of the file
    }
    readAgain();
}

/// Amounts as they come in, so that a decimal sign taken for another is seen.
void ImportFormatPage::showCells(int column, Cells what)
{
    for (int row = 0; row < ui->preview->rowCount(); ++row) {
        QTableWidgetItem *item = ui->preview->item(row, column);
        if (!item)
            continue;
        const QString own = item->data(OwnText).toString();
        const QByteArray text = own.toUtf8();
        const auto amount = text::CellText::trimmed(text).isEmpty()
                                ? Money()
                                : readAmount(text::CellText::withoutApostrophe(text), m_preview.format);
        item->setTextAlignment(Qt::AlignVCenter | (what == Cells::Amounts ? Qt::AlignRight : Qt::AlignLeft));
        const QString shown = visibleText(own.left(200));
        item->setText(what == Cells::Texts ? shown : amount ? amount->format(QLocale()) : u"⚠ "_s + shown);
    }
}

QString ImportFormatPage::problem() const
{
    const exchange::ColumnMapping mapping = m_header->mapping();
    if (!m_preview.doubts.isEmpty())
        return visibleText(m_preview.doubts.front().what); // it quotes the file
    if (mapping.account < 0)
        return tr("Choose the column that contains the account.");
    if (!mapping.isUsable())
        return tr("Choose the columns that contain the name, paid or due.");
    return {};
}

bool ImportFormatPage::isComplete() const
{
    return m_readable && problem().isEmpty();
}

bool ImportFormatPage::validatePage()
{
    m_session->options.format = m_preview.format;
    m_session->options.mapping = m_header->mapping();
    if (m_preview.format.hasHeader)
        rememberMapping(m_names, m_session->options.mapping);
    return true;
}

} // namespace accountdesk::widgets
