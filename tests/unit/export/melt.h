#pragma once

#include <QProcess>
#include <QStringList>

/// Renders a timeline with melt; what it said when that did not work, else empty. melt 7.12 now and then
/// waits forever for its consumer, which has ended: then it is begun again.
inline QString render(const QString &timeline, const QString &into, const QStringList &codecs) {
    constexpr int Attempts = 4, Patience_ms = 20'000;
    QString said;
    for (int i = 0; i < Attempts; ++i) {
        QProcess melt;
        melt.setWorkingDirectory(QStringLiteral("/")); // files are found beside the timeline
        melt.setProcessChannelMode(QProcess::MergedChannels);
        melt.start(QStringLiteral("melt"),
                   QStringList{timeline, QStringLiteral("-consumer"), QStringLiteral("avformat:") + into} +
                       codecs + QStringList(QStringLiteral("real_time=-1")));
        const bool ended = melt.waitForFinished(Patience_ms);
        if (ended && melt.exitStatus() == QProcess::NormalExit && melt.exitCode() == 0)
            return {};
        melt.kill();
        melt.waitForFinished();
        said = melt.errorString() + QLatin1Char(' ') + QString::fromUtf8(melt.readAll().right(500));
    }
    return said;
}
