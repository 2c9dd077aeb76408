#include "export/export_run.h"

#include "export/export_target.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace ovation::exporting {
namespace {

constexpr int64_t SpareRoom_bytes =
    4'000'000; // a recording that runs beside it gets its last seconds written
constexpr int Niceness = 10;

int64_t freeSpace_bytes(const QString &folder) {
    struct statvfs disk = {};
    if (statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return -1;
    return int64_t(disk.f_bavail) * int64_t(disk.f_frsize);
}

} // namespace

Result<void> checkRoom(const ExportJob &job, const QString &target) {
    const int64_t needed = job.estimate_bytes() + SpareRoom_bytes;
    const int64_t there = freeSpace_bytes(QFileInfo(target).absolutePath());
    if (there < 0 || there >= needed)
        return {};
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return Error{
        Errc::DiskFull,
        QStringLiteral("It needs about %1, and the disk has only %2 left. Make room there, or choose a "
                       "folder on another disk.")
            .arg(english.formattedDataSize(needed, 1, QLocale::DataSizeSIFormat),
                 english.formattedDataSize(there, 1, QLocale::DataSizeSIFormat))};
}

Result<void> runExport(ExportJob &job, const QString &target, const ExportJournal &journal,
                       JobControl &control) {
    if (!control.mayContinue())
        return media::canceled();
    if (auto room = checkRoom(job, target); !room)
        return room;
    const auto growing = ExportTarget::begin(target, journal);
    if (!growing)
        return growing.error();
    if (auto made = job.run((*growing)->path(), control); !made)
        return made;
    if (!control.mayContinue())
        return media::canceled();
    control.setSize(QFileInfo((*growing)->path()).size());
    return (*growing)->publish();
}

void leaveProcessorToOthers() {
    // Of this thread alone: that is what Linux understands by a process here.
    setpriority(PRIO_PROCESS, id_t(gettid()), Niceness);
}

} // namespace ovation::exporting
