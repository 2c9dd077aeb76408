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

QString sizeText(int64_t bytes) {
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// Of what others write meanwhile, too, and of an estimate that was too low.
Result<void> checkReserve(const QString &folder, int64_t reserve_bytes) {
    const int64_t there = freeSpace_bytes(folder);
    if (there < 0 || there >= reserve_bytes)
        return {};
    return Error{
        Errc::DiskFull,
        QStringLiteral("The disk has only %1 left, and %2 stay free for recordings. Make room there, "
                       "or choose a folder on another disk.")
            .arg(sizeText(there), sizeText(reserve_bytes))};
}

} // namespace

Result<void> checkRoom(const ExportJob &job, const QString &target, const DiskReserve &reserve) {
    const QString folder = QFileInfo(target).absolutePath();
    const int64_t needed = job.estimate_bytes() + SpareRoom_bytes, kept = reserve.of(folder);
    const int64_t there = freeSpace_bytes(folder);
    if (there < 0 || there - kept >= needed)
        return {};
    const QString left = kept > 0 ? QStringLiteral("%1 left, of which %2 stay free for recordings")
                                        .arg(sizeText(there), sizeText(kept))
                                  : QStringLiteral("%1 left").arg(sizeText(there));
    return Error{Errc::DiskFull,
                 QStringLiteral("It needs about %1, and the disk has only %2. Make room there, or choose a "
                                "folder on another disk.")
                     .arg(sizeText(needed), left)};
}

Result<void> runExport(ExportJob &job, const QString &target, const ExportJournal &journal,
                       JobControl &control, const DiskReserve &reserve) {
    if (!control.mayContinue())
        return media::canceled();
    if (auto room = checkRoom(job, target, reserve); !room)
        return room;
    const QString folder = QFileInfo(target).absolutePath();
    if (const int64_t kept = reserve.of(folder); kept > 0)
        control.endWhen([folder, kept] { return checkReserve(folder, kept); });
    const auto growing = ExportTarget::begin(target, journal);
    if (!growing)
        return growing.error();
    if (auto made = job.run((*growing)->path(), control); !made)
        return control.ended().value_or(made.error());
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
