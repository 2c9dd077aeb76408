#include "ui/common/layout_work.h"

namespace ovation::ui {

void listLayouts(LayoutWork &work, const std::function<void(const QStringList &folders)> &done) {
    work.run<QStringList>(
        [](layout::LayoutLibrary &library) {
            QStringList folders;
            for (const layout::LayoutInfo &one : library.list())
                folders.append(one.path);
            return folders;
        },
        done);
}

} // namespace ovation::ui
