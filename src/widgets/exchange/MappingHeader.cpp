// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/MappingHeader.h"

#include "core/VisibleText.h"
#include "exchange/ColumnMapping.h"

#include <QComboBox>
#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr int boxGap = 3;
constexpr int nothing = 0; ///< what the first item of a box says

} // namespace

MappingHeader::MappingHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    setSectionsClickable(false);
    setMinimumSectionSize(fontMetrics().averageCharWidth() * 19);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &MappingHeader::placeBoxes);
}

void MappingHeader::setColumns(const QStringList &names, const exchange::ColumnMapping &mapping)
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (int column = 0; column < names.size(); ++column) {
        const auto found = std::find_if(exchange::columnMeanings.begin(), exchange::columnMeanings.end(),
                                        [&](const exchange::ColumnMeaning &of) {
                                            return mapping.*of.column == column;
                                        });
        const auto place = found == exchange::columnMeanings.end() ? nothing
                                                                   : found - exchange::columnMeanings.begin() + 1;
        m_boxes << createBox(column, names.at(column), static_cast<int>(place));
    }
    updateGeometry();
    placeBoxes();
}

QComboBox *MappingHeader::createBox(int column, const QString &name, int place)
{
    auto *box = new QComboBox(viewport());
    box->setObjectName(u"mapping%1"_s.arg(column));
    box->setAccessibleName(tr("Content of column %1").arg(visibleText(name)));
    static_assert(exchange::columnMeanings.size() == 6); // each has its title here, in the same order
    box->addItems(
        {tr("Don't import"), tr("Account"), tr("Name"), tr("Paid"), tr("Due"), tr("Belongs to"), tr("Further fields")});
    box->setCurrentIndex(place);
    box->installEventFilter(this);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        takeFromOthers(box);
        Q_EMIT mappingChanged();
    });
    box->show();
    return box;
}

void MappingHeader::takeFromOthers(const QComboBox *chosen)
{
    for (QComboBox *box : std::as_const(m_boxes)) {
        if (box != chosen && chosen->currentIndex() != nothing && box->currentIndex() == chosen->currentIndex()) {
            const QSignalBlocker quiet(box);
            box->setCurrentIndex(nothing);
        }
    }
}

int MappingHeader::columnOf(int place) const
{
    for (int column = 0; column < m_boxes.size(); ++column) {
        if (m_boxes.at(column)->currentIndex() == place)
            return column;
    }
    return -1;
}

exchange::ColumnMapping MappingHeader::mapping() const
{
    exchange::ColumnMapping mapping;
    for (int i = 0; i < static_cast<int>(exchange::columnMeanings.size()); ++i)
        mapping.*exchange::columnMeanings[i].column = columnOf(i + 1);
    return mapping;
}

QSize MappingHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (!m_boxes.isEmpty())
        size.setHeight(size.height() + m_boxes.first()->sizeHint().height() + 2 * boxGap);
    return size;
}

void MappingHeader::placeBoxes()
{
    for (int column = 0; column < m_boxes.size() && column < count(); ++column) {
        QComboBox *box = m_boxes.at(column);
        box->setGeometry(sectionViewportPosition(column) + boxGap, boxGap, sectionSize(column) - 2 * boxGap,
                         box->sizeHint().height());
    }
}

bool MappingHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT columnFocused(static_cast<int>(m_boxes.indexOf(watched)));
    return QHeaderView::eventFilter(watched, event);
}

void MappingHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeBoxes();
}

} // namespace accountdesk::widgets
