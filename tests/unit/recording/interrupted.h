#pragma once

#include "probe.h"
#include "studio.h"

#include <QProcess>

/// A process that records, and what it leaves when it is killed.
class Victim {
  public:
    /// `kind` is "movie" or "audio"; beside it the streams are recorded one by one.
    Victim(const QString &recordings, const QString &kind, int length_ms) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/recording_victim"),
                        {recordings, kind, QString::number(length_ms)});
    }
    ~Victim() { kill(); }
    /// With SIGKILL: nothing of it runs any more.
    void kill() {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
    /// Kills it that long after it said so, unless it is through by then.
    void killAfter(const char *word, int delay_ms) {
        m_word = word;
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this, delay_ms] {
            m_said += m_process.readAllStandardOutput();
            if (!m_said.contains(m_word) || std::exchange(m_counting, true))
                return;
            QTimer::singleShot(delay_ms, Qt::PreciseTimer, &m_process, [this] { m_process.kill(); });
        });
    }
    bool waitForEnd() {
        return QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, 60'000);
    }

  private:
    QProcess m_process;
    QByteArray m_said, m_word;
    bool m_counting = false;
};

/// What there is to be finished, before anything is.
struct Leftovers {
    QStringList recordings;     ///< with metadata
    QStringList open;           ///< without a final status
    QSet<QString> worth;        ///< with something in them that can be played
    QStringList foldersWithout; ///< that no metadata stand in
};

inline Leftovers leftoversIn(const QString &recordings) {
    Leftovers found;
    for (const QString &id : filesIn(recordings)) {
        const QString folder = recordings + QLatin1Char('/') + id;
        const QByteArray metadata = readAll(folder + QStringLiteral("/.recording.") + id);
        if (metadata.isEmpty()) {
            found.foldersWithout << id;
            continue;
        }
        found.recordings << id;
        if (!metadata.contains(R"("status":"ready")") && !metadata.contains(R"("status":"failed")"))
            found.open << id;
        bool worth = metadata.contains("INDIVIDUAL");
        for (const QString &file : filesIn(folder))
            worth = worth || readAll(folder + QLatin1Char('/') + file).contains("mdat") ||
                    readAll(folder + QLatin1Char('/') + file).contains("\x1f\x43\xb6\x75"); // a cluster
        if (worth)
            found.worth.insert(id);
    }
    return found;
}

/// Starts a recorder on what is there and waits until it finished all of it.
inline bool recoverAll(Studio &studio) {
    studio.service().recover();
    return QTest::qWaitFor(
        [&] {
            for (const auto &info : studio.service().list())
                if (info->status != ovation::recording::Status::Ready &&
                    info->status != ovation::recording::Status::Failed)
                    return false;
            return true;
        },
        60'000);
}
