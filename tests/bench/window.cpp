// The least a Qt program with a window does: what the start of the studio's window is compared with.
#include <QApplication>
#include <QLabel>

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    QLabel window(QStringLiteral("nothing"));
    window.setWindowTitle(QStringLiteral("bench window"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
