// ovation-bundle: packs and unpacks custom layouts; app/usage/table.cpp has what it is told.
//
// Standard output has JSON when all went well (tasks.h), standard error one sentence when not; outcome.h has
// the exit codes. What is made comes into being whole or not at all.
#include "app/usage/usage.h"
#include "app/usage/version.h"

#include "archive_reader.h"
#include "supervisor.h"
#include "tasks.h"
#include "workplace.h"

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <sys/stat.h>
#include <vector>

namespace {

using namespace ovation::bundle;

QByteArray withoutSlash(QByteArray path) {
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path;
}

Result<QByteArray> unpack(const QByteArray &archive, const QByteArray &folder) {
    if (exists(folder))
        return Error{AlreadyExists, QStringLiteral("%1 is already there.").arg(quoted(folder))};
    Result<Workplace> place = Workplace::beside(folder);
    if (!place)
        return place.error();
    const QByteArray made = place->path() + "/layout";
    Result<QByteArray> report = superviseWork([&]() -> Result<QByteArray> {
        if (mkdir(made.constData(), S_IRWXU) != 0)
            return systemError(QStringLiteral("Cannot create"), folder);
        return unpackArchive(archive, made);
    });
    if (!report)
        return report;
    Result<void> published = place->publish(made, Workplace::Existing::Keep);
    return published ? report : Result<QByteArray>(published.error());
}

Result<QByteArray> pack(const QByteArray &folder, const QByteArray &archive) {
    if (const Result<Format> format = formatOfName(archive); !format)
        return format.error();
    struct stat status {};
    if (lstat(archive.constData(), &status) == 0 && !S_ISREG(status.st_mode))
        return Error{AlreadyExists, QStringLiteral("%1 is already there and no file.").arg(quoted(archive))};
    struct stat source {};
    if (stat(folder.constData(), &source) != 0)
        return systemError(QStringLiteral("Cannot read"), folder);
    Result<Workplace> place = Workplace::beside(archive);
    if (!place)
        return place.error();
    const QByteArray made = place->path() + "/" + archive.mid(archive.lastIndexOf('/') + 1);
    Result<QByteArray> report = superviseWork([&] { return packFolder(folder, made); });
    if (!report)
        return report;
    Result<void> published = place->publish(made, Workplace::Existing::Replace);
    return published ? report : Result<QByteArray>(published.error());
}

Result<QByteArray> run(const std::vector<QByteArray> &words) {
    if (words.size() == 2 && words[0] == "list")
        return superviseWork([&] { return listArchive(words[1]); });
    if (words.size() == 3 && words[0] == "unpack" && !words[2].isEmpty())
        return unpack(words[1], withoutSlash(words[2]));
    if (words.size() == 3 && words[0] == "pack" && !words[1].isEmpty())
        return pack(withoutSlash(words[1]), words[2]);
    return Error{
        WrongUsage,
        QString::fromStdString(ovation::usage::usageLines(ovation::usage::bundleProgram())).trimmed()};
}

} // namespace

int main(int argc, char **argv) {
    // Names are UTF-8 here, whatever the locale is: Qt 5 asks it, and without one it would make question
    // marks of them.
    setenv("LC_ALL", "C.UTF-8", 1);
    setlocale(LC_ALL, "C.UTF-8");
    // What KArchive finds odd goes into the error's sentence or nowhere.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    umask(S_IRWXG | S_IRWXO);

    const std::vector<QByteArray> words(argv + 1, argv + argc);
    if (words.size() == 1 && (words[0] == "--help" || words[0] == "-h")) {
        fputs(ovation::usage::helpText(ovation::usage::bundleProgram()).c_str(), stdout);
        return Done;
    }
    if (words.size() == 1 && (words[0] == "--version" || words[0] == "-v")) {
        printf("ovation-bundle %s\n", ovation::usage::buildVersion().c_str());
        return Done;
    }
    const Result<QByteArray> result = run(words);
    if (!result) {
        fprintf(stderr, "%s\n", result.error().message.toUtf8().constData());
        return result.error().code;
    }
    fwrite(result->constData(), 1, std::size_t(result->size()), stdout);
    return fflush(stdout) == 0 ? Done : Failed;
}
