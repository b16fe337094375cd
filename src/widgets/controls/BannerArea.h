// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QVBoxLayout;

namespace accountdesk::widgets {

class Banner;

/// The banners, below the list: one that appears or goes never moves what is under the pointer.
///
/// A banner that appears takes its room from the end of the list, whose rows stay where they are. When it
/// goes, that room is given back only where this leaves the rows in place too, which a list that is scrolled
/// to its end doesn't; there it waits until the clerk has scrolled.
class BannerArea : public QWidget
{
    Q_OBJECT
public:
    /// `list` is what stands above it; not owned.
    explicit BannerArea(QAbstractScrollArea *list, QWidget *parent = nullptr);

    /// The area owns it from now on.
    void add(Banner *banner);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void reserve();
    [[nodiscard]] bool canGiveBack(int height) const;

    QAbstractScrollArea *m_list;
    QVBoxLayout *m_layout;
};

} // namespace accountdesk::widgets
