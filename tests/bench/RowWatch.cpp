// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/RowWatch.h"

#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QScreen>
#include <QThread>

namespace accountdesk::bench {

namespace {

constexpr int pause = 2;    // ms between two looks
constexpr double quiet = 2; // seconds without a change: it is finished
constexpr double patienceSeconds = 120;
constexpr int minInk = 100; // pixels of a text

/// Neither the black screen without a window nor an empty list.
bool hasText(const QImage &image)
{
    qsizetype dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128;
    }
    return dark >= minInk && dark < qsizetype(image.width()) * image.height() / 2;
}

} // namespace

Measured watchRows(const QRect &area, const QString &program, const QStringList &arguments)
{
    Running running(program, arguments);
    QImage seen;
    double changed = 0;
    for (double now = 0; now - changed < quiet || !hasText(seen); QThread::msleep(pause)) {
        const QImage image =
            QGuiApplication::primaryScreen()->grabWindow(0, area.x(), area.y(), area.width(), area.height()).toImage();
        now = running.seconds();
        if (image != seen) {
            seen = image;
            changed = now;
        }
        if (now > patienceSeconds)
            qFatal("%s shows no rows", qPrintable(program));
    }
    Measured measured = running.terminate();
    measured.seconds = changed;
    return measured;
}

} // namespace accountdesk::bench
