#pragma once

#include "export/export_run.h"
#include "export/recording_jobs.h"

#include <QTemporaryDir>

/// Exports in this thread, in folders of its own.
class Exporting {
  public:
    QTemporaryDir folder;

    QString path(const QString &name) const { return folder.filePath(name); }
    /// With `request.target` as a name in the folder.
    ovation::Result<void> run(ovation::exporting::Request request,
                              ovation::exporting::JobControl *control = nullptr) const {
        request.target = path(request.target);
        const ovation::exporting::RecordingJobs jobs({folder.path(), {}});
        return runJob(jobs.make(request), request, control);
    }
    /// As if the source had been found.
    ovation::Result<void> runOf(ovation::exporting::Request request,
                                const ovation::exporting::ExportSource &source) const {
        request.target = path(request.target);
        const ovation::exporting::RecordingJobs jobs({folder.path(), {}});
        return runJob(jobs.makeOf(request, source), request, nullptr);
    }

  private:
    ovation::Result<void> runJob(const ovation::Result<std::unique_ptr<ovation::exporting::ExportJob>> &job,
                                 const ovation::exporting::Request &request,
                                 ovation::exporting::JobControl *control) const {
        using namespace ovation::exporting;
        if (!job)
            return job.error();
        JobControl own;
        return runExport(**job, request.target, ExportJournal(path(QStringLiteral("journal"))),
                         control ? *control : own);
    }
};

#define VERIFY_DONE(call)                                                                                    \
    do {                                                                                                     \
        const auto outcome = (call);                                                                         \
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));                        \
    } while (false)
#define VERIFY_NOTHING(call)                                                                                 \
    do {                                                                                                     \
        const QString wrong = (call);                                                                        \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)
