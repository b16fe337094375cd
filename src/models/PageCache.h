// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <list>
#include <utility>

namespace accountdesk::models {

/// A cache of at most `capacity` pages by their number. A new page replaces the least recently used one.
template<typename Page>
class PageCache
{
public:
    explicit PageCache(int capacity) : m_capacity(capacity) {}

    /// Counts as use. The pointer is valid until the next insert() or clear().
    [[nodiscard]] Page *find(int number)
    {
        const auto found = m_byNumber.constFind(number);
        if (found == m_byNumber.constEnd())
            return nullptr;
        m_pages.splice(m_pages.begin(), m_pages, *found);
        return &m_pages.front().second;
    }

    /// Doesn't count as use.
    [[nodiscard]] const Page *peek(int number) const
    {
        const auto found = m_byNumber.constFind(number);
        return found == m_byNumber.constEnd() ? nullptr : &(*found)->second;
    }
    [[nodiscard]] Page *peek(int number) { return const_cast<Page *>(std::as_const(*this).peek(number)); }

    [[nodiscard]] bool contains(int number) const { return m_byNumber.contains(number); }

    void insert(int number, Page page)
    {
        if (Page *known = find(number)) {
            *known = std::move(page);
            return;
        }
        if (size() == m_capacity) {
            m_byNumber.remove(m_pages.back().first);
            m_pages.pop_back();
        }
        m_pages.emplace_front(number, std::move(page));
        m_byNumber.insert(number, m_pages.begin());
    }

    void clear()
    {
        m_pages.clear();
        m_byNumber.clear();
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_byNumber.size()); }

    /// Returns the pages' numbers, most recently used first.
    [[nodiscard]] QList<int> numbers() const
    {
        QList<int> numbers;
        for (const auto &[number, page] : m_pages)
            numbers.append(number);
        return numbers;
    }

private:
    using Pages = std::list<std::pair<int, Page>>;

    int m_capacity;
    Pages m_pages; ///< most recently used first
    QHash<int, typename Pages::iterator> m_byNumber;
};

} // namespace accountdesk::models
