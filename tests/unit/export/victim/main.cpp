// Exports a movie as WebM, which takes a while, in order to be killed. Arguments: the movie, the target, the
// journal.

#include "export/export_run.h"
#include "export/recording_jobs.h"

#include <QCoreApplication>

#include <cstdio>

using namespace ovation::exporting;

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    Request request;
    request.file = QString::fromLocal8Bit(argv[1]);
    request.target = QString::fromLocal8Bit(argv[2]);
    request.format = Format::WebM;
    const auto job = RecordingJobs({}).make(request);
    if (!job)
        return 1;
    JobControl control;
    return runExport(**job, request.target, ExportJournal(QString::fromLocal8Bit(argv[3])), control) ? 0 : 1;
}
