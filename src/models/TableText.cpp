// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableText.h"

#include "models/AccountCells.h"
#include "text/CsvWriter.h"

#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <array>

namespace accountdesk::models {

namespace {

using Column = storage::AccountQuery::Column;

constexpr std::array columns{Column::Id, Column::Name, Column::Paid, Column::Due, Column::Balance, Column::ChangedAt};

QString guarded(const QString &text)
{
    return text::needsFormulaGuard(text) ? u'\'' + text : text;
}

QString copiedText(const Account &account, Column column, const QLocale &locale)
{
    const QString text = cellText(account, column, locale);
    return column == Column::Id || column == Column::Name ? guarded(text) : text;
}

QChar endOf(Column column)
{
    return column == columns.back() ? u'\n' : u'\t';
}

/// Quoted where the text would be taken for several cells, or for a quoted one.
QString tabCell(QString text)
{
    const bool needsQuotes = text.startsWith(u'"') || text.contains(u'\t') || text.contains(u'\n')
                             || text.contains(u'\r');
    return needsQuotes ? u'"' + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"' : text;
}

QString htmlCell(const QString &text, Column column, QLatin1String tag)
{
    const QLatin1String align = models::isAmount(column) ? QLatin1String(" align=\"right\"") : QLatin1String();
    return u'<' + tag + align + u'>' + text.toHtmlEscaped() + QLatin1String("</") + tag + u'>';
}

/// The cell that begins at `position`, which is left behind it: at a tab, a line's end or the end.
QString takeCell(QStringView text, qsizetype &position)
{
    const auto isEnd = [&](qsizetype at) {
        return at >= text.size() || text[at] == u'\t' || text[at] == u'\n' || text[at] == u'\r';
    };
    if (!isEnd(position) && text[position] == u'"') {
        QString cell;
        for (qsizetype at = position + 1; at < text.size(); ++at) {
            if (text[at] != u'"') {
                cell += text[at];
            } else if (at + 1 < text.size() && text[at + 1] == u'"') {
                cell += text[at++];
            } else if (isEnd(at + 1)) {
                position = at + 1;
                return cell;
            } else {
                break; // it isn't quoted, it only begins with a quote
            }
        }
    }
    const qsizetype begin = position;
    while (!isEnd(position))
        ++position;
    return text.sliced(begin, position - begin).toString();
}

QList<QStringList> cellsFromText(QStringView text)
{
    QList<QStringList> rows;
    QStringList row;
    for (qsizetype position = 0; position < text.size();) {
        row.append(takeCell(text, position));
        if (position < text.size() && text[position] == u'\t') {
            if (++position == text.size())
                row.append(QString());
            continue;
        }
        rows.append(std::exchange(row, {}));
        position += text.sliced(position).startsWith(u"\r\n") ? 2 : 1;
    }
    if (!row.isEmpty())
        rows.append(row);
    return rows;
}

/// What is pasted names pictures and style sheets; none of them is fetched.
class PastedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QTextTable *firstTable(QTextFrame *frame)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            return table;
        if (auto *table = firstTable(child))
            return table;
    }
    return nullptr;
}

QList<QStringList> cellsFromHtml(const QString &html)
{
    PastedDocument document;
    document.setHtml(html);
    const QTextTable *table = firstTable(document.rootFrame());
    QList<QStringList> rows;
    for (int row = 0; table && row < table->rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columns(); ++column) {
            QTextCursor cursor = table->cellAt(row, column).firstCursorPosition();
            cursor.setPosition(table->cellAt(row, column).lastPosition(), QTextCursor::KeepAnchor);
            cells.append(cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n'));
        }
        rows.append(cells);
    }
    return rows;
}

} // namespace

TableTextWriter::TableTextWriter(const QLocale &locale) : m_locale(locale), m_html(QStringLiteral("<table><tr>"))
{
    for (const Column column : columns) {
        m_text += tabCell(columnTitle(column)) + endOf(column);
        m_html += htmlCell(columnTitle(column), column, QLatin1String("th"));
    }
}

void TableTextWriter::add(const Account &account)
{
    ++m_count;
    m_html += QLatin1String("</tr>\n<tr>");
    for (const Column column : columns) {
        const QString cell = copiedText(account, column, m_locale);
        m_text += tabCell(cell) + endOf(column);
        m_html += htmlCell(cell, column, QLatin1String("td"));
    }
}

std::unique_ptr<QMimeData> TableTextWriter::take()
{
    m_html += QLatin1String("</tr></table>");
    auto mime = std::make_unique<QMimeData>();
    mime->setText(std::exchange(m_text, {}));
    mime->setHtml(std::exchange(m_html, {}));
    return mime;
}

QList<QStringList> cellsFromMimeData(const QMimeData &mime)
{
    // A spreadsheet offers both; text is the same cells without the formatting.
    if (mime.hasText() && !mime.text().isEmpty())
        return cellsFromText(mime.text());
    return mime.hasHtml() ? cellsFromHtml(mime.html()) : QList<QStringList>();
}

QString textFromCells(const QList<QStringList> &cells)
{
    qsizetype width = 0;
    for (const QStringList &row : cells)
        width = std::max(width, row.size());
    QString text;
    for (QStringList row : cells) {
        row.resize(width);
        for (QString &cell : row)
            cell = tabCell(cell);
        text += row.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace accountdesk::models
