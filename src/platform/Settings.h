// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <tuple>
#include <type_traits>
#include <variant>

namespace accountdesk::platform {

/// One thing that the program keeps for the user between two runs. Secrets never are: see CredentialStore. Read and
/// written where it is used, as QSettings is, from any thread.
template<typename T>
struct Setting
{
    using Type = T;
    /// Of a text, a list or bytes: empty.
    using Default = std::conditional_t<std::is_arithmetic_v<T>, T, std::monostate>;

    QLatin1StringView key;
    Default defaultValue = {};

    [[nodiscard]] T get() const { return read(key); }
    void set(const T &value) const { QSettings().setValue(key, value); }
    /// Back to the default, whatever that is in a later version.
    void reset() const { QSettings().remove(key); }

protected:
    [[nodiscard]] T read(const QString &from) const
    {
        if constexpr (std::is_arithmetic_v<T>)
            return QSettings().value(from, defaultValue).template value<T>();
        else
            return QSettings().value(from).template value<T>();
    }
};

/// The same for each of many things, such as books: `%1` in the key is which one.
template<typename T>
struct SettingOfEach : private Setting<T>
{
    using Type = T;
    using Setting<T>::key;
    using Setting<T>::defaultValue;

    constexpr explicit SettingOfEach(QLatin1StringView pattern, typename Setting<T>::Default otherwise = {})
        : Setting<T>{pattern, otherwise}
    {}
    [[nodiscard]] T get(const QString &which) const { return this->read(keyOf(which)); }
    void set(const QString &which, const T &value) const { QSettings().setValue(keyOf(which), value); }

private:
    [[nodiscard]] QString keyOf(const QString &which) const { return QString(key).arg(which); }
};

/// All settings but the trusted servers, which are a list of their own (TrustStore). A key stays what it is: clerks'
/// files have it.
namespace settings {

inline constexpr Setting<QString> lastBook{QLatin1StringView("lastBook")};           ///< a URL; empty: it was closed
inline constexpr Setting<QStringList> recentBooks{QLatin1StringView("recentBooks")}; ///< URLs, the latest first
inline constexpr Setting<QByteArray> windowGeometry{QLatin1StringView("window/geometry")};
inline constexpr Setting<QByteArray> windowState{QLatin1StringView("window/state")};
inline constexpr Setting<QByteArray> accountColumns{QLatin1StringView("accounts/columns")};
inline constexpr Setting<QString> appearance{QLatin1StringView("appearance")}; ///< "light", "dark"; empty: the system's
inline constexpr Setting<QString> language{QLatin1StringView("language")};     ///< "de"; empty: the system's
inline constexpr Setting<bool> formatsOfLanguage{QLatin1StringView("languageFormats"), false};
/// Which column of a file is what, by the fingerprint of its header: numbers with commas between them.
inline constexpr SettingOfEach<QString> importMapping{QLatin1StringView("importMappings/%1")};
/// Minutes between two syncs, by the book's URL, percent-encoded.
inline constexpr SettingOfEach<int> syncInterval{QLatin1StringView("sync/%1/interval"), 5};

/// The table of them.
inline constexpr auto all = std::tuple(lastBook, recentBooks, windowGeometry, windowState, accountColumns, appearance,
                                       language, formatsOfLanguage, importMapping, syncInterval);

} // namespace settings
} // namespace accountdesk::platform
