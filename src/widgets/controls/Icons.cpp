// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// A static library's resources have to be asked for; the macro works outside of namespaces only.
static void initResources()
{
    Q_INIT_RESOURCE(accountdesk);
}

namespace accountdesk::widgets {
namespace {

QByteArray drawing(const QString &file)
{
    static const bool ready = (initResources(), true);
    Q_UNUSED(ready)
    QFile svg(file);
    if (!svg.open(QIODevice::ReadOnly))
        qFatal("no icon %s", qPrintable(file));
    return svg.readAll();
}

/// Draws an SVG whose lines are `currentColor` in the colour that the text beside it has.
class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QLatin1StringView name) : m_name(name), m_svg(drawing(u":/icons/"_s + name + u".svg"_s)) {}

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key =
            u"accountdesk/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(colour(mode).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    QLatin1StringView m_name; // of a literal
    QByteArray m_svg;
};

} // namespace

QIcon Icons::get(QLatin1StringView name)
{
    return QIcon(new LineIconEngine(name));
}

QIcon Icons::application()
{
    QSvgRenderer renderer(drawing(u":/accountdesk.svg"_s));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace accountdesk::widgets
