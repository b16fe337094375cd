// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ImportFormatPage.h"

#include "ui_importwizardformat.h"
#include "widgets/CsvWords.h"
#include "widgets/ImportSession.h"
#include "widgets/ImportWizard.h"
#include "widgets/MappingHeader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

/// The header line's fingerprint: it may be long, and settings keys don't hold every character.
QString mappingKey(const QStringList &names)
{
    const QByteArray line = names.join(QChar(0x1f)).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex().left(32);
    return u"importMappings/"_s + QString::fromLatin1(hash);
}

void rememberMapping(const QStringList &names, const ColumnMapping &mapping)
{
    QStringList columns;
    for (const int column : {mapping.account, mapping.name, mapping.paid, mapping.due, mapping.parent, mapping.extra})
        columns << QString::number(column);
    QSettings().setValue(mappingKey(names), columns.join(u','));
}

ColumnMapping rememberedMapping(const QStringList &names, const ColumnMapping &otherwise)
{
    const QStringList columns = QSettings().value(mappingKey(names)).toString().split(u',');
    if (columns.size() < 4)
        return otherwise;
    const auto at = [&](qsizetype i) { return std::clamp(columns.at(i).toInt(), -1, int(names.size()) - 1); };
    const bool isComplete = columns.size() >= 6; // older versions know no more than four
    return {.account = at(0),
            .name = at(1),
            .paid = at(2),
            .due = at(3),
            .parent = isComplete ? at(4) : otherwise.parent,
            .extra = isComplete ? at(5) : otherwise.extra};
}

} // namespace

ImportFormatPage::ImportFormatPage(ImportSession *session)
    : ui(std::make_unique<Ui::ImportFormatPage>()), m_session(session), m_header(new MappingHeader)
{
    ui->setupUi(this);
    CsvWords::fillDelimiters(ui->delimiter);
    CsvWords::fillEncodings(ui->encoding, TextEncoding::all());
    CsvWords::fillDecimals(ui->decimal);
    CsvWords::fillQuotes(ui->quote);
    CsvWords::fillThousands(ui->thousands);
    ui->preview->setHorizontalHeader(m_header);
    ui->preview->verticalHeader()->hide();
    connect(ui->preview->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &MappingHeader::placeBoxes);
    connect(m_header, &MappingHeader::mappingChanged, this, &ImportFormatPage::checkMapping);
    connect(m_header, &MappingHeader::columnFocused, this,
            [this](int column) { ui->preview->scrollTo(ui->preview->model()->index(0, column)); });
    for (QComboBox *box : {ui->delimiter, ui->encoding, ui->decimal, ui->quote, ui->thousands})
        connect(box, &QComboBox::activated, this, &ImportFormatPage::readAgain);
    connect(ui->hasHeader, &QCheckBox::clicked, this, &ImportFormatPage::readAgain);
}

ImportFormatPage::~ImportFormatPage() = default;

void ImportFormatPage::initializePage()
{
    m_known = {};
    showFormat(m_session->options.format);
    showPreview(m_session->preview);
}

int ImportFormatPage::nextId() const
{
    return ImportWizard::KnownPage;
}

void ImportFormatPage::showFormat(const CsvFormat &format)
{
    CsvWords::select(ui->delimiter, format.delimiter);
    CsvWords::selectEncoding(ui->encoding, format.encoding);
    CsvWords::select(ui->decimal, format.decimal);
    CsvWords::select(ui->quote, format.quote);
    CsvWords::select(ui->thousands, format.thousands);
    ui->hasHeader->setChecked(format.hasHeader);
}

KnownCsvFormat ImportFormatPage::chosen() const
{
    return {.encoding = CsvWords::selectedEncoding(ui->encoding),
            .delimiter = CsvWords::selected<char>(ui->delimiter),
            .quote = CsvWords::selected<char>(ui->quote),
            .hasHeader = ui->hasHeader->isChecked(),
            .decimal = CsvWords::selected<CsvFormat::Decimal>(ui->decimal),
            .thousands = CsvWords::selected<char>(ui->thousands)};
}

void ImportFormatPage::readAgain()
{
    m_task.cancel();
    m_readable = false;
    Q_EMIT completeChanged();
    m_known = chosen();
    const auto read = [file = m_session->file, known = m_known](Progress &progress) -> Result<CsvPreview> {
        QFile device(file);
        if (!device.open(QIODevice::ReadOnly))
            return failure(Error::invalid(tr("The file can't be read: %1.").arg(device.errorString())));
        return inspectCsv(device, known, {}, &progress);
    };
    m_task.runInBackground(read, [this](const Result<CsvPreview> &preview) { showPreview(preview); });
}

void ImportFormatPage::showPreview(const Result<CsvPreview> &preview)
{
    m_readable = preview.has_value();
    if (preview)
        fillTable(*preview);
    else if (preview.error().kind != Error::Kind::Cancelled)
        ui->message->showProblem(preview.error().text());
    checkMapping();
}

void ImportFormatPage::fillTable(const CsvPreview &preview)
{
    m_preview = preview;
    m_names = preview.header.mid(0, maxColumns);
    ui->preview->clear();
    ui->preview->setColumnCount(int(m_names.size()));
    ui->preview->setRowCount(int(preview.rows.size()));
    ui->preview->setHorizontalHeaderLabels(m_names);
    for (int row = 0; row < preview.rows.size(); ++row) {
        const QStringList &cells = preview.rows.at(row);
        for (int column = 0; column < std::min(cells.size(), m_names.size()); ++column)
            ui->preview->setItem(row, column, new QTableWidgetItem(cells.at(column).left(200)));
    }
    const ColumnMapping suggested = preview.mapping;
    m_header->setColumns(m_names, preview.format.hasHeader ? rememberedMapping(m_names, suggested) : suggested);
    ui->preview->resizeColumnsToContents();
}

void ImportFormatPage::checkMapping()
{
    const ColumnMapping mapping = m_header->mapping();
    for (int column = 0; column < ui->preview->columnCount(); ++column) {
        const bool amount = column == mapping.paid || column == mapping.due;
        for (int row = 0; row < ui->preview->rowCount(); ++row) {
            if (QTableWidgetItem *item = ui->preview->item(row, column))
                item->setTextAlignment(Qt::AlignVCenter | (amount ? Qt::AlignRight : Qt::AlignLeft));
        }
    }
    if (m_readable) {
        settleColumns(m_preview, m_known, mapping);
        if (!m_preview.doubts.isEmpty())
            ui->message->showProblem(m_preview.doubts.front().what);
        else if (mapping.account < 0)
            ui->message->showProblem(tr("Say which column holds the account."));
        else if (!mapping.isUsable())
            ui->message->showProblem(tr("Say which column holds the name, what is paid or what is due."));
        else
            ui->message->clearMessage();
    }
    Q_EMIT completeChanged();
}

bool ImportFormatPage::isComplete() const
{
    return m_readable && m_preview.doubts.isEmpty() && m_header->mapping().isUsable();
}

bool ImportFormatPage::validatePage()
{
    m_session->options.format = m_preview.format;
    m_session->options.mapping = m_header->mapping();
    if (ui->hasHeader->isChecked())
        rememberMapping(m_names, m_session->options.mapping);
    return true;
}

} // namespace accountdesk
