#include "app/usage/usage.h"

#include <array>
#include <cstdlib>

namespace ovation::usage {
namespace {

using Number = Argument::Number;

constexpr std::array<std::string_view, 6> Templates{"minimal", "grid",         "speaker",
                                                    "screen",  "lower-thirds", "branded"};
constexpr std::array<std::string_view, 8> Formats{"mp4",  "webm", "zip", "m4a",
                                                  "opus", "wav",  "png", "editing"};
constexpr std::array<std::string_view, 4> Layouts{"BEST_FIT", "PICTURE_IN_PICTURE", "VERTICAL_PRESENTATION",
                                                  "HORIZONTAL_PRESENTATION"};

constexpr Option Config{"config", 0, "FILE", "Read settings from FILE (.env syntax).", Kind::File};
constexpr Option Help{"help", 'h', {}, "Show this help."};
constexpr Option Version{"version", 'v', {}, "Show the version and the commit of the build."};

constexpr std::array StartOptions{
    Option{"headless", 0, {}, "Run as a server, without a window."},
    Config,
    Option{"demo",
           0,
           {},
           "Record four synthetic participants for ten seconds, print the path of the MP4 and exit."},
    Option{
        "new-layout", 0, "TEMPLATE",
        "Create a custom layout from TEMPLATE (%1) in the folder given below that of custom layouts, or in "
        "that folder itself without one, and exit.",
        Kind::Choice, Templates},
    Help,
    Version,
};
constexpr std::array StartArguments{
    Argument{"FILE",
             "For the window: recordings (ZIP, MP4, WebM, MKV) and layouts (.ovation-layout) to import. With "
             "--new-layout: the folder of the layout.",
             Kind::File, Number::Any},
};

constexpr std::array ImportOptions{Config, Help};
constexpr std::array ImportArguments{Argument{"FILE", "What to import.", Kind::File, Number::Some}};

constexpr std::array ExportOptions{
    Option{
        "to", 0, "FORMAT",
        "What it becomes: %1. Without it the target's name says it. editing: a folder with a track for each "
        "participant, all of one length, and a timeline for video editors.",
        Kind::Choice, Formats},
    Option{"o", 0, "TARGET", "Where it is written; nothing may be there.", Kind::File},
    Option{"from", 0, "TIME", "Where a clip begins, or the time of a png: 90.5 or 1:30.5."},
    Option{"until", 0, "TIME", "Where a clip ends."},
    Option{"loudness", 0, "LUFS", "Make it as loud as this, in LUFS: -16 or -23 as a rule."},
    Option{"quality", 0, "N", "Encode the video again, with a quality from 0 to 100."},
    Option{"per-participant",
           0,
           {},
           "m4a, opus, wav: a folder with a file for each participant, all of one length."},
    Config,
    Help,
};
constexpr std::array ExportArguments{
    Argument{"RECORDING", "The id of a recording, or the path of a movie or ZIP."}};

constexpr std::array RecomposeOptions{
    Option{"o", 0, "TARGET", "Where the MP4 is written; nothing may be there.", Kind::File},
    Option{"layout", 0, "LAYOUT", "%1; the first without it.", Kind::Choice, Layouts},
    Option{"changes", 0, "FILE",
           "Change the layout on the way: FILE has [{\"time\": SECONDS, \"layout\": LAYOUT}, …].",
           Kind::File},
    Option{"size", 0, "WxH", "Of the frame; 1280x720 without it."},
    Option{"fps", 0, "N", "Frames per second; 25 without it."},
    Option{"streams", 0, "A,B", "Ids of the streams that take part; all without it."},
    Option{"quality", 0, "N", "From 0 to 100; without it as recordings have it."},
    Option{"names", 0, {}, "Show each participant's name."},
    Option{"background", 0, "BACKGROUND",
           "#rrggbb, or a PNG or JPEG in the folder of custom layouts; black without it.", Kind::File},
    Config,
    Help,
};
constexpr std::array RecomposeArguments{
    Argument{"RECORDING", "The id of a recording, or the path of a ZIP."}};

constexpr std::array OvationCommands{
    Command{
        {},
        "Opens the window, or runs as a server. Applications written for OpenVidu 2.x connect to either, and "
        "browsers need no application: a link for guests is enough.",
        StartArguments,
        StartOptions},
    Command{
        "import",
        "Takes copies of recordings of others into the recordings folder and prints the id of each: ZIPs of "
        "OpenVidu, of Vonage Video (OpenTok) and of this program, and single movies (MP4, WebM, MKV).",
        ImportArguments, ImportOptions},
    Command{
        "export",
        "Hands a recording on: as another kind of file, or a part of it. Video is encoded only where that is "
        "needed.",
        ExportArguments, ExportOptions},
    Command{
        "recompose",
        "Composes an INDIVIDUAL recording, or a ZIP of another OpenVidu, into one MP4: each participant from "
        "the moment of joining to that of leaving.",
        RecomposeArguments, RecomposeOptions},
};

constexpr std::array OvationSections{
    Section{"EXIT STATUS",
            "0: done. 1: failed, with a sentence on standard error. 2: the command line or the "
            "settings can't be used. 3: interrupted."},
    Section{
        "ENVIRONMENT",
        "Settings are read from the environment, then from the file given with --config, then from what the "
        "program has saved itself. They have OpenVidu's names: DOMAIN_OR_PUBLIC_IP, HTTPS_PORT, "
        "OPENVIDU_SECRET, OPENVIDU_RECORDING_PATH and so on. Wrong ones are all reported at once."},
    Section{"FILES",
            "$XDG_DATA_HOME/ovation-studio (~/.local/share/ovation-studio): recordings, layouts, secret and "
            "certificate.\n\n$XDG_CONFIG_HOME/ovation-studio (~/.config/ovation-studio): what the program "
            "has saved.\n\n/etc/ovation-studio/server.env: the settings of the system's server "
            "(ovation-studio.service), whose data lie in /var/lib/ovation-studio."},
    Section{"EXAMPLES",
            " ovation --headless --config server.env\n ovation export ses_A -o talk.m4a --loudness -16\n"
            " ovation recompose ses_A -o talk.mp4 --layout PICTURE_IN_PICTURE"},
};

constexpr std::array BundleOptions{Help, Version};
constexpr std::array ListArguments{Argument{"FILE", "An archive."}};
constexpr std::array UnpackArguments{Argument{"FILE", "An archive."},
                                     Argument{"FOLDER", "Made by it; nothing may be there.", Kind::Folder}};
constexpr std::array PackArguments{
    Argument{"FOLDER", "Of a layout: it has an index.html.", Kind::Folder},
    Argument{
        "FILE",
        "Whose name says what it becomes: .ovation-layout and .zip, .tar.gz, .tar.xz or .7z. One that is "
        "there is replaced."}};
constexpr std::array BundleCommands{
    Command{"list", "Says what is in an archive.", ListArguments, BundleOptions},
    Command{"unpack", "Makes a folder from an archive, whose content says what it is.", UnpackArguments,
            BundleOptions},
    Command{"pack", "Makes an archive from a folder.", PackArguments, BundleOptions},
};
constexpr std::array BundleSections{
    Section{"OUTPUT",
            "JSON on standard output when all went well, one sentence on standard error when not. What is "
            "made comes into being whole or not at all."},
    Section{"EXIT STATUS",
            "0: done. 1: the machine did not let it. 2: the command line can't be used. 3: not an "
            "archive of a known format, or one that is broken. 4: it has an entry that a layout must not "
            "have, or too much of something. 5: there is no index.html. 6: what would be written is "
            "there."},
};

constexpr std::array PageOptions{Help, Version};
constexpr std::array PageCommands{Command{{},
                                          "Paints one web page, without a display, and records it with its "
                                          "audio. ovation starts it for each recording "
                                          "in a custom layout and speaks with it over standard input and "
                                          "output; there is nothing to start by hand.",
                                          {},
                                          PageOptions}};
constexpr std::array PageSections{
    Section{
        "NOTES",
        "The page's processes are in Chromium's sandbox, which needs user namespaces. Started as root, it "
        "becomes the user that OVATION_PAGE_USER names."},
};

constexpr Program Ovation{"ovation", "recording studio for WebRTC sessions, compatible with OpenVidu 2.x",
                          OvationCommands, OvationSections, "ovation-bundle(1), ovation-page(1)"};
constexpr Program Bundle{"ovation-bundle", "packs and unpacks custom layouts of Ovation Studio",
                         BundleCommands, BundleSections, "ovation(1)"};
constexpr Program Page{"ovation-page", "records a web page for Ovation Studio", PageCommands, PageSections,
                       "ovation(1)"};

} // namespace

const Program &ovationProgram() {
    return Ovation;
}

const Program &bundleProgram() {
    return Bundle;
}

const Program &pageProgram() {
    return Page;
}

const Command &commandOf(const Program &program, std::string_view word) {
    for (const Command &command : program.commands)
        if (command.word == word)
            return command;
    std::abort();
}

Choices layoutTemplates() {
    return Templates;
}

Choices exportFormats() {
    return Formats;
}

Choices composedLayouts() {
    return Layouts;
}

} // namespace ovation::usage
