// ovation-icons SVG FOLDER: renders the program's icon in every size that desktops ask for, as
// FOLDER/<size>x<size>/apps/ovation-studio.png. Run by the build.
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: ovation-icons SVG FOLDER\n", stderr);
        return 2;
    }
    QSvgRenderer icon(QFile::decodeName(argv[1]));
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        QImage image(side, side, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icon.render(&painter);
        painter.end();
        const QString folder = QStringLiteral("%1/%2x%2/apps").arg(QFile::decodeName(argv[2])).arg(side);
        if (!icon.isValid() || !QDir().mkpath(folder) ||
            !image.save(folder + QStringLiteral("/ovation-studio.png"))) {
            std::fprintf(stderr, "%s can't be rendered into %s\n", argv[1], qPrintable(folder));
            return 1;
        }
    }
    return 0;
}
