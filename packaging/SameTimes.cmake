# SPDX-License-Identifier: GPL-3.0-or-later
# Two builds of a commit only differ in their time, so all files of a package get the commit's time. CPack runs this
# before it packs them.
if(DEFINED ENV{SOURCE_DATE_EPOCH} AND UNIX)
  execute_process(COMMAND_ERROR_IS_FATAL ANY
    COMMAND find "${CPACK_TEMPORARY_DIRECTORY}" -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} "{}" +)
endif()
