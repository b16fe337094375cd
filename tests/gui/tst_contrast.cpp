// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Window.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/CellMessage.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/Icons.h"

#include <cmath>

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// What WCAG 2 asks of text of any size.
constexpr double enough = 4.5;

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// What is behind a widget's letters.
QColor behind(const QWidget *widget)
{
    for (const QWidget *place = widget; place; place = place->parentWidget()) {
        if (place->autoFillBackground() || place->isWindow() || qobject_cast<const QAbstractScrollArea *>(place))
            return place->palette().color(place->backgroundRole());
    }
    return widget->palette().color(QPalette::Window);
}

void verify(const QColor &text, const QColor &base, const QString &what)
{
    QVERIFY2(contrast(text, base) >= enough,
             qPrintable(
                 u"%1: %2 on %3 has %4"_s.arg(what, text.name(), base.name()).arg(contrast(text, base), 0, 'f', 2)));
}

} // namespace

class tst_Contrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Appearance::Scheme>("scheme");
        QTest::newRow("light") << Appearance::Scheme::Light;
        QTest::newRow("dark") << Appearance::Scheme::Dark;
    }
    void init()
    {
        useFreshSettings(m_folder);
        QFETCH_GLOBAL(const Appearance::Scheme, scheme);
        Appearance::choose(scheme);
    }

    void eachTextOfThePaletteCanBeRead()
    {
        const QPalette palette = QApplication::palette();
        using Role = QPalette::ColorRole;
        const std::pair<Role, QList<Role>> pairs[] = {{QPalette::WindowText, {QPalette::Window}},
                                                      {QPalette::Text, {QPalette::Base, QPalette::AlternateBase}},
                                                      {QPalette::PlaceholderText,
                                                       {QPalette::Base, QPalette::AlternateBase, QPalette::Window}},
                                                      {QPalette::ButtonText, {QPalette::Button, QPalette::Window}},
                                                      {QPalette::HighlightedText, {QPalette::Highlight}},
                                                      {QPalette::ToolTipText, {QPalette::ToolTipBase}},
                                                      {QPalette::Link, {QPalette::Window, QPalette::Base}},
                                                      {QPalette::LinkVisited, {QPalette::Window, QPalette::Base}}};
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (const auto &[text, bases] : pairs) {
                for (const Role base : bases)
                    verify(palette.color(group, text), palette.color(group, base),
                           u"%1 on %2 in group %3"_s.arg(text).arg(base).arg(group));
            }
        }
    }

    void balancesAndMessagesCanBeRead()
    {
        const QPalette palette = QApplication::palette();
        for (const int sign : {-1, 0, 1}) {
            for (const auto base : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                verify(Appearance::balanceColour(palette, sign), palette.color(base), u"balance %1"_s.arg(sign));
        }
        QWidget window;
        window.show();
        for (const auto kind : {FieldMessage::Kind::Note, FieldMessage::Kind::Good, FieldMessage::Kind::Problem}) {
            FieldMessage message(&window);
            message.say(kind, u"text"_s);
            verify(message.palette().color(QPalette::WindowText), behind(&window), u"field message"_s);
            verify(message.palette().color(QPalette::Text), palette.color(QPalette::Base), u"wizard's message"_s);
        }
        const CellMessage message(u"text"_s, &window);
        verify(message.palette().color(QPalette::WindowText), message.palette().color(QPalette::Window),
               u"cell message"_s);
        for (const auto kind : {Banner::Kind::Note, Banner::Kind::Warning}) {
            Banner banner(kind, "lock"_L1, &window);
            banner.say(u"text"_s);
            verify(banner.palette().color(QPalette::WindowText), behind(&banner), u"banner"_s);
        }
    }

    void eachLabelOfTheWindowCanBeRead()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        fill(database, sampleAccounts());
        Window window(database);
        window.trigger("showHistory");
        window.trigger("showSync");
        int seen = 0;
        for (const auto *label : window.findChildren<QLabel *>()) {
            if (label->text().isEmpty())
                continue;
            ++seen;
            verify(label->palette().color(label->foregroundRole()), behind(label), label->objectName());
        }
        QVERIFY(seen > 4);
    }

    void iconsCanBeSeenOnTheHighlightedMenuItem()
    {
        QMenu menu;
        QAction *action = menu.addAction(Icons::get("add"_L1), u"Add"_s);
        menu.addAction(u"Other"_s);
        menu.popup({0, 0});
        QTRY_VERIFY(menu.isVisible());
        menu.setActiveAction(action);
        const QRect item = menu.actionGeometry(action);
        const QImage picture = menu.grab(QRect(item.topLeft(), QSize(item.height() + 8, item.height()))).toImage();
        const QColor highlight = QApplication::palette().color(QPalette::Highlight);
        double best = 1;
        for (int y = 2; y < picture.height() - 2; ++y) {
            for (int x = 2; x < picture.width() - 2; ++x)
                best = std::max(best, contrast(picture.pixelColor(x, y), highlight));
        }
        const QColor text = QApplication::palette().color(QPalette::HighlightedText);
        QVERIFY2(best > contrast(text, highlight) * 0.8, qPrintable(QString::number(best)));
    }

private:
    QTemporaryDir m_folder;
};

namespace tst_contrast {
QTEST_MAIN(tst_Contrast)
}
#include "tst_contrast.moc"
