#pragma once

#include <span>
#include <string>
#include <string_view>

/// What the programs are told on their command lines: the one source of what they read, of --help, of the
/// manual pages and of what shells complete. Without Qt: ovation-bundle has another one.
namespace ovation::usage {

/// What a value is; shells complete by it.
enum class Kind { Text, File, Folder, Choice };

using Choices = std::span<const std::string_view>;

struct Option {
    std::string_view name;  ///< without dashes; of one letter, it has one
    char letter = 0;        ///< of the short form, 0 = none
    std::string_view value; ///< stands for what follows, empty = nothing does
    std::string_view text;  ///< with %1 for the choices
    Kind kind = Kind::Text; ///< of the value
    Choices choices = {};   ///< of a Kind::Choice
};

struct Argument {
    std::string_view name;
    std::string_view text;
    Kind kind = Kind::File;
    enum class Number { One, Some, Any } number = Number::One;
};

/// What one program does: by a word behind its name, or without one.
struct Command {
    std::string_view word; ///< empty = the program itself
    std::string_view summary;
    std::span<const Argument> arguments;
    std::span<const Option> options;
};

struct Section {
    std::string_view title, text; ///< paragraphs between empty lines; what begins with a space stays as it is
};

struct Program {
    std::string_view name;
    std::string_view summary; ///< what it is, in half a sentence
    std::span<const Command> commands;
    std::span<const Section> sections; ///< of its manual page only
    std::string_view seeAlso;
};

const Program &ovationProgram();
const Program &bundleProgram();
const Program &pageProgram();

/// An unknown word is a programming error.
const Command &commandOf(const Program &program, std::string_view word);

/// The lists that the table has of what other rooms know, too.
Choices layoutTemplates();
Choices exportFormats();
Choices composedLayouts();

/// With the choices where the text wants them.
std::string textOf(const Option &option);
/// "ovation export [options] RECORDING".
std::string synopsis(const Program &program, const Command &command);
/// What --help prints for one command.
std::string helpText(const Program &program, const Command &command);
/// The synopses of all commands, without options.
std::string usageLines(const Program &program);
/// What --help prints for a program whose commands have no help of their own.
std::string helpText(const Program &program);

} // namespace ovation::usage
