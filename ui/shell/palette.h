#pragma once

#include "config/types.h"
#include "review.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTreeView;

namespace ovation::ui {

class LayoutWork;
class Shortcuts;

/// One field over what can be done and where one can go: commands, sessions, layouts, recordings and settings
/// that have all typed words, in any order. The focus stays in the field; Enter takes the row that is
/// current, Escape closes. Window thread.
class Palette final : public QDialog {
    Q_OBJECT

  public:
    static constexpr int MaxRecordings = 20; ///< shown at a time

    struct Places {
        QStringList sessions;
        QString layoutFolder;
    };

    /// All that it is given outlives it.
    Palette(const Shortcuts &shortcuts, Review &review, const Places &places, QWidget *parent);
    ~Palette() override;

    /// Settings are found, too: by name, group and what they mean.
    void addSettings(const std::vector<config::SettingField> &settings);

  Q_SIGNALS:
    // After it has closed
    void commandWanted(const QString &id);
    void sessionWanted(const QString &id);
    void recordingWanted(const QString &id);
    void layoutWanted(const QString &path);
    void settingWanted(const QString &name);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    enum class Kind { Session = 1, Layout, Command, Recording, Setting };
    struct Row {
        Kind kind = Kind::Command;
        QString key; ///< id or path
        QString text, detail, keys, hint;
        bool isEnabled = true;
    };

    void makeContent();
    void gather(const QStringList &sessions);
    void filter();
    void askRecordings();
    void add(const Row &row);
    void showState();
    void take();

    const Shortcuts &m_shortcuts;
    Review &m_review;
    std::unique_ptr<LayoutWork> m_work;
    std::vector<Row> m_rows; ///< of all but recordings, in order of kinds
    QLineEdit *m_field;
    QStandardItemModel *m_model;
    QTreeView *m_view;
    QLabel *m_nothing;
    int m_question = 0; ///< only the last one's answer is shown
    bool m_isAsking = false;
};

} // namespace ovation::ui
