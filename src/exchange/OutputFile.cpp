// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OutputFile.h"

#include "exchange/Words.h"

#include "storage/sql/FileReplacement.h"

#include <QFileInfo>
#include <QSaveFile>

namespace accountdesk::exchange {

Result<OutputFile> OutputFile::open(const QString &name)
{
    const QFileInfo there(name);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        // Not to be made: the system refuses that for a pipe of somebody else's in a folder for everyone.
        OutputFile straight(std::make_unique<QFile>(name));
        if (!straight.m_file->open(QIODevice::WriteOnly | QIODevice::ExistingOnly))
            return failure(straight.error());
        return straight;
    }
    if (there.isFile()) {
        RETURN_IF_ERROR(storage::requireNoBook(name));
    }
    OutputFile beside(std::make_unique<QSaveFile>(name));
    if (!beside.m_file->open(QIODevice::WriteOnly))
        return failure(beside.error());
    return beside;
}

Result<> OutputFile::commit()
{
    auto *const beside = qobject_cast<QSaveFile *>(m_file.get());
    if (beside ? beside->commit() : m_file->flush())
        return {};
    return failure(error());
}

Error OutputFile::error() const
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("“%1” can't be written.").arg(m_file->fileName()),
            .safe = remains(),
            .advice = Words::tr(
                "Check the folder, your permissions and the free disk space, or choose another folder."),
            .detail = m_file->errorString()};
}

Error OutputFile::unfinished(Error error) const
{
    if (m_file->error() != QFileDevice::NoError)
        return this->error();
    error.safe = (error.safe + u' ' + remains()).trimmed();
    return error;
}

QString OutputFile::remains() const
{
    return qobject_cast<const QSaveFile *>(m_file.get()) ? Words::tr("An older file of that name is unchanged.")
                                                         : Words::tr("Part of the output may have been written.");
}

} // namespace accountdesk::exchange
