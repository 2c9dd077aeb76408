#include "ui/common/words.h"

#include <QCoreApplication>

namespace ovation::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
} // namespace

QString layoutText(session::RecordingLayout layout) {
    switch (layout) {
    case session::RecordingLayout::BestFit:
        return Words::tr("Best fit");
    case session::RecordingLayout::PictureInPicture:
        return Words::tr("Picture in picture");
    case session::RecordingLayout::VerticalPresentation:
        return Words::tr("Vertical presentation");
    case session::RecordingLayout::HorizontalPresentation:
        return Words::tr("Horizontal presentation");
    case session::RecordingLayout::Custom:
        return Words::tr("Custom");
    }
    return {};
}

QString modeText(session::OutputMode mode) {
    switch (mode) {
    case session::OutputMode::Composed:
        return Words::tr("composed");
    case session::OutputMode::ComposedQuickStart:
        return Words::tr("composed, quick start");
    case session::OutputMode::Individual:
        return Words::tr("individual");
    }
    return {};
}

QString roleText(const QString &role) {
    if (role == QLatin1String("PUBLISHER"))
        return Words::tr("publisher");
    if (role == QLatin1String("SUBSCRIBER"))
        return Words::tr("subscriber");
    if (role == QLatin1String("MODERATOR"))
        return Words::tr("moderator");
    return role;
}

QString keptText(library::Kept kept) {
    switch (kept) {
    case library::Kept::Here:
        return {};
    case library::Kept::Waiting:
        return Words::tr("on this machine, to be uploaded");
    case library::Kept::Both:
        return Words::tr("on this machine and uploaded");
    case library::Kept::Elsewhere:
        return Words::tr("uploaded, not on this machine");
    }
    return {};
}

QString whyNotText(control::Recordable recordable) {
    using control::Recordable;
    switch (recordable) {
    case Recordable::Yes:
        return {};
    case Recordable::SwitchedOff:
        return Words::tr("Recording is switched off in the settings");
    case Recordable::Relayed:
        return Words::tr("This session is RELAYED: only ROUTED sessions can be recorded");
    case Recordable::AlreadyRecorded:
        return Words::tr("This session is already being recorded");
    case Recordable::SessionClosing:
        return Words::tr("This session is closing");
    case Recordable::NoParticipants:
        return Words::tr("No participant is connected yet");
    case Recordable::NoPublisher:
        return Words::tr("No participant is publishing audio or video yet");
    }
    return {};
}

} // namespace ovation::ui
