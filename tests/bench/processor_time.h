#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

/// Seconds of processor that all threads of this process took so far.
inline double processorTime_s() {
    rusage used = {};
    ::getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// The same of this process and of those that it started and that still run.
inline double processorTimeOfAll_s() {
    double sum_s = processorTime_s();
    QDirIterator all(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (all.hasNext()) {
        QFile file(all.next() + QStringLiteral("/stat"));
        if (!file.open(QFile::ReadOnly))
            continue; // no process, or it ended
        const QByteArray stat = file.readAll();
        const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // from the third one, its state
        if (fields.value(1).toInt() == ::getpid())
            sum_s +=
                (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
    }
    return sum_s;
}
