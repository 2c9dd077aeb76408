#include "layout/layout_bundle.h"

#include "base/helper_program.h"
#include "layout/layout_error.h"
#include "layout/layout_files.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

namespace ovation::layout {
namespace {

constexpr int End_ms = 5000; // what a process has to clean up after itself
constexpr qint64 Sentence_bytes = 4096;

/// The folder of the layout `path`, there or not.
Result<QString> placeOf(const QString &library, const QString &path) {
    if (path.isEmpty())
        return library;
    if (library.isEmpty())
        return layoutError(QStringLiteral("The folder of layouts is not there."));
    if (const QString flaw = flawOfPath(path, LayoutDepth); !flaw.isEmpty())
        return layoutError(QStringLiteral("\"%1\" %2.").arg(path, flaw));
    if (leadsThroughLink(library, path))
        return layoutError(QStringLiteral("\"%1\" leads through a symbolic link.").arg(path));
    return library + QLatin1Char('/') + path;
}

} // namespace

LayoutBundle::LayoutBundle(const QString &program, QObject *parent)
    : QObject(parent),
      m_program(program.isEmpty() ? helperProgram(QStringLiteral("ovation-bundle")) : program) {}

LayoutBundle::~LayoutBundle() {
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->terminate(); // it removes what it has begun
    if (!m_process->waitForFinished(End_ms))
        m_process->kill();
    removeEmptyFolders(m_parent, m_top);
}

void LayoutBundle::importArchive(const QString &archive, const QString &folder, const QString &path,
                                 Done done) {
    const QString real = QFileInfo(folder).canonicalFilePath();
    const Result<QString> target = placeOf(real, path);
    if (!target)
        return refuse(target.error(), done);
    if (QFileInfo::exists(*target))
        return refuse(layoutError(QStringLiteral("%1 is already there.").arg(*target)), done);
    const QString parent = QFileInfo(*target).path();
    if (!QDir().mkpath(parent))
        return refuse(layoutError(QStringLiteral("Cannot create the folder %1.").arg(parent)), done);
    run({QStringLiteral("unpack"), QFileInfo(archive).absoluteFilePath(), *target}, parent, real,
        std::move(done));
}

void LayoutBundle::exportArchive(const QString &folder, const QString &path, const QString &archive,
                                 Done done) {
    const QString real = QFileInfo(folder).canonicalFilePath();
    const Result<QString> source = placeOf(real, path);
    if (!source)
        return refuse(source.error(), done);
    if (!isLayout(*source))
        return refuse(layoutError(QStringLiteral("There is no layout in %1.").arg(*source)), done);
    run({QStringLiteral("pack"), *source, QFileInfo(archive).absoluteFilePath()}, QString(), QString(),
        std::move(done));
}

void LayoutBundle::cancel() {
    if (!m_process)
        return;
    m_cancelled = true;
    m_process->terminate();
    QTimer::singleShot(End_ms, m_process, &QProcess::kill);
}

void LayoutBundle::run(const QStringList &words, const QString &parent, const QString &top, Done done) {
    if (m_done)
        return refuse(layoutError(QStringLiteral("Another archive is being read or written.")), done);
    m_done = std::move(done);
    m_parent = parent;
    m_top = top;
    m_cancelled = false;
    m_process = new QProcess(this);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError what) {
        if (what == QProcess::FailedToStart)
            finish(
                layoutError(QStringLiteral("Cannot start %1: %2").arg(m_program, m_process->errorString())));
    });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        const QString sentence =
            QString::fromUtf8(m_process->readAllStandardError().left(Sentence_bytes)).trimmed();
        if (code == 0 && status == QProcess::NormalExit)
            finish({});
        else if (m_cancelled)
            finish(Error{Errc::Postponed, QStringLiteral("It was canceled.")});
        else if (sentence.isEmpty())
            finish(layoutError(QStringLiteral("ovation-bundle ended without a word.")));
        else
            finish(Error{Errc::Failed, sentence});
    });
    m_process->start(m_program, words, QIODevice::ReadOnly);
}

void LayoutBundle::refuse(const Error &why, const Done &done) {
    QTimer::singleShot(0, this, [why, done] { done(why); });
}

void LayoutBundle::finish(const Result<void> &result) {
    if (!result)
        removeEmptyFolders(m_parent, m_top);
    m_process->deleteLater();
    m_process = nullptr;
    // The next may be begun in it.
    const Done done = std::exchange(m_done, nullptr);
    done(result);
}

} // namespace ovation::layout
