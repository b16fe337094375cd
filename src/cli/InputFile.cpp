// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/InputFile.h"

#include "cli/Words.h"
#include "platform/StandardStreams.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

constexpr qint64 chunkSize = 1024 * 1024;

Error notOpened(const QFile &input)
{
    return {.kind = input.exists() ? Error::Kind::Refused : Error::Kind::NotFound,
            .happened = Words::tr("“%1” can't be read.").arg(input.fileName()),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Check the name and your permission to read the file."),
            .detail = input.errorString()};
}

Error notCopied(const QFile &copy)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("The input can't be copied to the disk."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Free some space in the folder for temporary files."),
            .detail = copy.errorString()};
}

Result<> copyAll(QFile &input, const QString &path, const Progress &progress)
{
    QFile copy(path);
    if (!copy.open(QIODevice::WriteOnly))
        return failure(notCopied(copy));
    for (;;) {
        const QByteArray chunk = input.read(chunkSize);
        if (progress.isCancelled())
            return failure(Error::cancelled());
        if (chunk.isEmpty())
            break;
        if (copy.write(chunk) != chunk.size())
            return failure(notCopied(copy));
    }
    return copy.flush() ? Result<>() : failure(notCopied(copy));
}

} // namespace

Result<InputFile> InputFile::open(const QString &name, const Progress &progress)
{
    const bool isStandardInput = name == "-"_L1;
    QFile input(name);
    const bool isOpen = isStandardInput ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(notOpened(input));
    if (!input.isSequential())
        return InputFile(isStandardInput ? platform::standardInputFile() : name);
    auto folder = std::make_unique<QTemporaryDir>();
    // The history names the file that accounts came from.
    InputFile copy(folder->filePath(isStandardInput ? u"standard-input"_s : QFileInfo(name).fileName()));
    copy.m_folder = std::move(folder);
    RETURN_IF_ERROR(copyAll(input, copy.m_path, progress));
    return copy;
}

} // namespace accountdesk::cli
