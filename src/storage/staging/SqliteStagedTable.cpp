// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Sql.h"
#include "storage/sql/NativeHandle.h"
#include "storage/sql/Words.h"
#include "storage/sql/WalBypass.h"
#include "storage/staging/StagedTable.h"

#include <sqlite3.h>

#include <optional>

namespace accountdesk::storage {

namespace {

/// Four bits a row; New to begin with.
class States
{
public:
    explicit States(std::int64_t rows) : m_bytes(static_cast<size_t>(rows / 2 + 1)) {}

    [[nodiscard]] int at(std::int64_t row) const { return m_bytes[byte(row)] >> shift(row) & 15; }
    void set(std::int64_t row, int state)
    {
        const int others = m_bytes[byte(row)] & ~(15 << shift(row));
        m_bytes[byte(row)] = static_cast<unsigned char>(others | state << shift(row));
    }

private:
    static size_t byte(std::int64_t row) { return static_cast<size_t>(row / 2); }
    static int shift(std::int64_t row) { return static_cast<int>(row % 2 * 4); }

    std::vector<unsigned char> m_bytes;
};

/// What the virtual table and the function that sets states share.
struct Source
{
    explicit Source(const StagedRows &staged) : rows(staged), states(staged.count()) {}

    void setAllNew()
    {
        states = States(rows.count());
        counts = {};
        counts[StagedTable::New] = rows.count();
    }

    const StagedRows &rows;
    States states;
    std::int64_t classified = 0; ///< rows that this run of classify() has come to
    StagedTable::Counts counts = {};
};

struct Table : sqlite3_vtab
{
    const Source *source;
};

struct Cursor : sqlite3_vtab_cursor
{
    Source const *source;
    std::optional<StagedRows::Reader> reader;
    std::int64_t row;
    bool atEnd;
};

enum Column { AcctId, Line, NameIn, PaidIn, DueIn, ParentIn, ExtraIn, StateOfRow };

int connectTable(sqlite3 *connection, void *source, int, const char *const *, sqlite3_vtab **table, char **why)
{
    const int declared = sqlite3_declare_vtab(
        connection,
        "CREATE TABLE x(acctid TEXT, line INTEGER, name_in TEXT, paid_in INTEGER, due_in INTEGER, parent_in TEXT,"
        " extra_in TEXT, state INTEGER)");
    if (declared == SQLITE_OK)
        *table = new Table{{}, static_cast<const Source *>(source)};
    else
        *why = sqlite3_mprintf("%s", sqlite3_errmsg(connection)); // that it was interrupted, mostly
    return declared;
}

int disconnectTable(sqlite3_vtab *table)
{
    delete static_cast<Table *>(table);
    return SQLITE_OK;
}

/// There is one way to read it, from the first row to the last: never inside of another loop.
int planScan(sqlite3_vtab *table, sqlite3_index_info *plan)
{
    plan->estimatedRows = static_cast<Table *>(table)->source->rows.count();
    plan->estimatedCost = 1e12;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
    *cursor = new Cursor{{}, static_cast<Table *>(table)->source, {}, 0, true};
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<Cursor *>(cursor);
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor *base)
{
    auto *cursor = static_cast<Cursor *>(base);
    ++cursor->row;
    cursor->atEnd = !cursor->reader->next();
    return cursor->reader->isBroken() ? SQLITE_IOERR : SQLITE_OK;
}

int firstRow(sqlite3_vtab_cursor *base, int, const char *, int, sqlite3_value **)
{
    auto *cursor = static_cast<Cursor *>(base);
    cursor->reader.emplace(cursor->source->rows.reader());
    cursor->row = -1;
    return nextRow(base);
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    return static_cast<Cursor *>(cursor)->atEnd;
}

int readColumn(sqlite3_vtab_cursor *base, sqlite3_context *context, int column)
{
    const auto *cursor = static_cast<Cursor *>(base);
    const StagedRows::Row &row = cursor->reader->row();
    const auto text = [context](QByteArrayView utf8) {
        sqlite3_result_text(context, utf8.data(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    };
    switch (column) {
    case AcctId:
        text(row.id);
        break;
    case Line:
        sqlite3_result_int64(context, row.line);
        break;
    case NameIn:
        text(row.name);
        break;
    case PaidIn:
        sqlite3_result_int64(context, row.paid.cents());
        break;
    case DueIn:
        sqlite3_result_int64(context, row.due.cents());
        break;
    case ParentIn:
        text(row.parent);
        break;
    case ExtraIn:
        text(row.extra);
        break;
    case StateOfRow:
        sqlite3_result_int(context, cursor->source->states.at(cursor->row));
        break;
    }
    return SQLITE_OK;
}

int rowNumber(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number)
{
    *number = static_cast<Cursor *>(cursor)->row;
    return SQLITE_OK;
}

sqlite3_module scanOnly()
{
    sqlite3_module module = {};
    // Without xCreate the table is there once the module is: no CREATE, no change of the schema.
    module.xConnect = connectTable;
    module.xBestIndex = planScan;
    module.xDisconnect = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = firstRow;
    module.xNext = nextRow;
    module.xEof = isAtEnd;
    module.xColumn = readColumn;
    module.xRowid = rowNumber;
    return module;
}

void setState(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *source = static_cast<Source *>(sqlite3_user_data(context));
    const int state = sqlite3_value_int(values[0]);
    source->states.set(source->classified++, state);
    ++source->counts[static_cast<size_t>(state)];
}

void finishStates(sqlite3_context *context)
{
    sqlite3_result_null(context);
}

class SqliteStagedTable final : public StagedTable
{
public:
    SqliteStagedTable(Database &database, const StagedRows &rows)
        : m_database(database), m_source(rows), m_sqlName(name().toLatin1()), m_stateFunction(m_sqlName + "_state")
    {}
    ~SqliteStagedTable() override
    {
        if (sqlite3 *connection = handle()) {
            sqlite3_create_module_v2(connection, m_sqlName.constData(), nullptr, nullptr, nullptr);
            sqlite3_create_function_v2(connection, m_stateFunction.constData(), 1, SQLITE_UTF8, nullptr, nullptr,
                                       nullptr, nullptr, nullptr);
        }
    }

    [[nodiscard]] bool isMade()
    {
        static const sqlite3_module module = scanOnly();
        sqlite3 *connection = handle();
        return connection
               && sqlite3_create_module_v2(connection, m_sqlName.constData(), &module, &m_source, nullptr) == SQLITE_OK
               && sqlite3_create_function_v2(connection, m_stateFunction.constData(), 1, SQLITE_UTF8, &m_source,
                                             nullptr, setState, finishStates, nullptr)
                      == SQLITE_OK;
    }

    Result<Counts> classify(const QString &known, const QString &unknown, const QString &orphaned) override
    {
        ASSIGN_OR_RETURN(auto version, bookVersion());
        if (version == m_version) // nobody wrote since
            return m_source.counts;
        m_version.clear();
        ASSIGN_OR_RETURN(const auto isFresh, isUnused(m_database));
        if (isFresh && orphaned.isEmpty() && m_source.counts[Refused] == 0)
            m_source.setAllNew();
        else if (const auto compared = compare(known, unknown, orphaned); !compared)
            return failure(compared.error());
        m_version = std::move(version);
        return m_source.counts;
    }

private:
    [[nodiscard]] Result<> compare(const QString &known, const QString &unknown, const QString &orphaned)
    {
        m_source.classified = 0;
        m_source.counts = {};
        const auto run = m_database.run(
            Sql(QStringLiteral("SELECT {function}(CASE WHEN s.state IN ({refused}, {orphaned})"
                               " THEN s.state{orphanedCase} WHEN a.acctid IS NULL THEN {unknown} ELSE {known} END)"
                               " FROM {table} AS s LEFT JOIN account AS a ON a.acctid = s.acctid"))
                .with("function", QLatin1StringView(m_stateFunction))
                .with("refused", Refused)
                .with("orphaned", Orphaned)
                .with("orphanedCase", orphaned.isEmpty() ? QString()
                                                         : Sql(QStringLiteral(" WHEN {condition} THEN {orphaned}"))
                                                               .with("condition", orphaned)
                                                               .with("orphaned", Orphaned))
                .with("unknown", unknown)
                .with("known", known)
                .with("table", name()));
        return run ? Result<>() : failure(run.error());
    }

    [[nodiscard]] sqlite3 *handle() const { return nativeHandle<sqlite3>(m_database.handle()); }

    /// Differs as soon as any connection, this one included, wrote.
    [[nodiscard]] Result<QVariant> bookVersion()
    {
        ASSIGN_OR_RETURN(auto mark, m_database.run(m_database.dialect().traits().changeMark));
        mark.next();
        return mark.value(0);
    }

    Database &m_database;
    Source m_source;
    const QByteArray m_sqlName;
    const QByteArray m_stateFunction;
    QVariant m_version; ///< of the book that the states are about
};

} // namespace

Result<std::unique_ptr<StagedTable>> makeSqliteStagedTable(Database &database, const StagedRows &rows)
{
    auto table = std::make_unique<SqliteStagedTable>(database, rows);
    if (!table->isMade()) {
        return failure({.kind = Error::Kind::Storage,
                        .happened = Words::tr("The import can't be prepared."),
                        .safe = Words::tr("Nothing was changed.")});
    }
    return table;
}

} // namespace accountdesk::storage
