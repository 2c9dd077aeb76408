#include "ui/shell/about.h"

#include "ui/common/dialogs.h"

#include <QCoreApplication>

namespace ovation::ui {

namespace {
struct About {
    Q_DECLARE_TR_FUNCTIONS(About)
};
} // namespace

void tellAbout(Dialogs &dialogs, QWidget *parent) {
    dialogs.tell(
        parent, About::tr("About Ovation Studio"),
        About::tr(
            "<p><b>Ovation Studio %1</b></p><p>A session server for OpenVidu 2.x applications that shows and "
            "records what happens in its sessions.</p><p>Apache License 2.0. Icons by Lucide, ISC "
            "License.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
}

} // namespace ovation::ui
