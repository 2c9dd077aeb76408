#pragma once

#include "library/types.h"
#include "session/properties.h"
#include "studio/snapshot.h"

#include <QString>

#include <array>

/// The protocol's words as shown to the user.
namespace ovation::ui {

/// In the order in which they are offered; CUSTOM is none of them.
inline constexpr std::array BuiltInLayouts = {
    session::RecordingLayout::BestFit, session::RecordingLayout::PictureInPicture,
    session::RecordingLayout::VerticalPresentation, session::RecordingLayout::HorizontalPresentation};

QString layoutText(session::RecordingLayout layout); ///< "Best fit"
QString modeText(session::OutputMode mode);          ///< "composed"
QString roleText(const QString &role);               ///< "publisher", of PUBLISHER
/// "on this machine and uploaded"; empty when it is on this machine only.
QString keptText(library::Kept kept);
/// Why a session can't be recorded, for the tooltip of a Record action; empty for Yes.
QString whyNotText(control::Recordable recordable);

} // namespace ovation::ui
