#pragma once

#include "review.h"
#include "studio.h"
#include "ui/shell/docks.h"

#include <QDialog>
#include <QObject>
#include <QPointer>
#include <QStringList>

class QWidget;

namespace ovation::ui {

class Palette;
class Shortcuts;

/// Opens the palette and the sheet of shortcuts, and goes where the user chose. Window thread.
class Finder final : public QObject {
    Q_OBJECT

  public:
    struct Places {
        Studio &studio;
        Review &review;
        Shortcuts &shortcuts;
        const Panels panels;
    };
    /// All that it is given outlives it.
    Finder(const Places &places, QWidget &window);
    ~Finder() override;

    /// Gives it a button for the search, and the keys of what its other buttons do.
    void showIn(HeaderBar &header);
    void search();
    void showShortcuts();

  Q_SIGNALS:
    void searching(ovation::ui::Palette *palette); ///< which has not been shown yet, and may be given more

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void run(const QString &command);
    void show(QDialog *dialog);

    const Places m_places;
    QWidget &m_window;
    QStringList m_sessions;     ///< ids
    QPointer<QDialog> m_dialog; ///< the one that is open
};

} // namespace ovation::ui
