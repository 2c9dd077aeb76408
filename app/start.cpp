#include "app/start.h"

#include "app/usage/version.h"
#include "base/core_files.h"
#include "base/heaps.h"
#include "base/log.h"
#include "config/load.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>
#include <variant>

namespace ovation {
namespace {

constexpr rlim_t MaxOpenFiles = 65'536;

/// Recordings, settings and keys are their user's, whatever the umask of the shell is.
void keepFilesPrivate() {
    umask(S_IRWXG | S_IRWXO);
}

/// Each connection and each media port is one: what a shell gives by default is soon used up.
void allowManyFiles() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < MaxOpenFiles) {
        files.rlim_cur = std::min(files.rlim_max, MaxOpenFiles);
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

} // namespace

void prepareProcess(std::shared_ptr<LogLines> log) {
    QCoreApplication::setOrganizationName(QStringLiteral("Ovation Studio"));
    QCoreApplication::setApplicationName(QStringLiteral("ovation-studio"));
    QCoreApplication::setApplicationVersion(QString::fromStdString(usage::buildVersion()));
    limitHeaps();
    keepFilesPrivate();
    forbidCoreFiles();
    allowManyFiles();
    installLogging(std::move(log));
}

QStringList argumentsOf(int argc, char **argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.size() >= 2 && arguments.first() == QStringLiteral("-session"))
        arguments.remove(0, 2);
    return arguments;
}

std::optional<config::Settings> loadSettings(const QString &configFile) {
    auto loaded = config::load(config::defaultSources(configFile));
    if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded)) {
        QTextStream err(stderr);
        err << "Ovation Studio cannot start with these settings:\n";
        for (const QString &message : errors->messages)
            err << "  - " << message << '\n';
        for (const QString &note : errors->notes)
            err << "  Note: " << note << '\n';
        return std::nullopt;
    }
    auto &settings = std::get<config::Settings>(loaded);
    for (const QString &note : std::as_const(settings.notes))
        qCInfo(logConfig).noquote() << note;
    return std::move(settings);
}

} // namespace ovation
