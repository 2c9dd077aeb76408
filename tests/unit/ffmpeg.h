#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>

/// Has ffmpeg make the file `path`; `words` are what stands before it, without spaces inside one. What went
/// wrong, or nothing.
inline QString makeWithFfmpeg(const char *words, const QString &path) {
    QProcess ffmpeg;
    QStringList arguments{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")};
    arguments += QString::fromUtf8(words).simplified().split(QLatin1Char(' '));
    ffmpeg.start(QStringLiteral("ffmpeg"), arguments << path, QIODevice::ReadOnly);
    if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0 || !QFile::exists(path))
        return ffmpeg.errorString() + QString::fromUtf8(ffmpeg.readAllStandardError());
    return {};
}
