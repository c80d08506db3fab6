/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-shortcuts.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"

/* A line without an action shows keys that a widget handles by itself; one
 * without a title is one of several that the line before speaks of. */
static const struct
{
  const char *group;
  const char *action;
  const char *accelerator;
  const char *shown;
  const char *title;
} lines[] = {
  { NC_ ("shortcuts", "Briefing"), "win.open", "<Primary>o", NULL,
    NC_ ("shortcuts", "Open a briefing") },
  { NULL, "win.reload", "<Primary>r", NULL,
    NC_ ("shortcuts", "Read the file again, as after a change on disk") },
  { NULL, "win.save-copy", "<Primary><Shift>s", NULL, NC_ ("shortcuts", "Save a copy") },
  { NULL, "win.export-table", "<Primary>e", NULL, NC_ ("shortcuts", "Export what is shown as CSV") },
  { NULL, "win.export", "<Primary><Shift>e", NULL,
    NC_ ("shortcuts", "Export the briefing as PDF, as a picture or for a browser") },
  { NULL, "win.print", "<Primary>p", NULL, NC_ ("shortcuts", "Print what is shown") },
  { NULL, "win.print-briefing", "<Primary><Shift>p", NULL,
    NC_ ("shortcuts", "Print a handout, papers of places, slides or the map") },
  { NULL, "app.new-window", "<Primary>n", NULL, NC_ ("shortcuts", "New window") },
  { NULL, "window.close", "<Primary>w", NULL, NC_ ("shortcuts", "Close the window") },
  { NULL, "app.quit", "<Primary>q", NULL, NC_ ("shortcuts", "Quit") },

  { NC_ ("shortcuts", "Look Around"), "win.next-pane", "F6", "F6 <Shift>F6",
    NC_ ("shortcuts", "To the next pane, to the one before") },
  { NULL, "win.previous-pane", "<Shift>F6", NULL, NULL },
  { NULL, "win.back", "<Alt>Left", "<Alt>Left <Alt>Right",
    NC_ ("shortcuts", "Back to what was looked at, and forward") },
  { NULL, "win.forward", "<Alt>Right", NULL, NULL },
  { NULL, "win.glossary", "<Primary>g", NULL, NC_ ("shortcuts", "Glossary") },
  { NULL, NULL, NULL, "Escape",
    NC_ ("shortcuts", "Close the entry, clear the search, the filters, the place") },

  { NC_ ("shortcuts", "Presenting"), "win.present", "F5", "F5",
    NC_ ("shortcuts", "Present the briefing") },
  { NULL, "win.present-here", "<Shift>F5", "<Shift>F5",
    NC_ ("shortcuts", "Present it from the place that is looked at") },
  { NULL, NULL, NULL, "Page_Down Page_Up", NC_ ("shortcuts", "To the next slide, the one before") },
  { NULL, NULL, NULL, "f", NC_ ("shortcuts", "Freeze the room, let it follow again") },
  { NULL, NULL, NULL, "Return", NC_ ("shortcuts", "Show the frozen room this slide") },
  { NULL, NULL, NULL, "b w", NC_ ("shortcuts", "Black, white, and back") },
  { NULL, NULL, NULL, "slash", NC_ ("shortcuts", "Find something and show it to the room") },
  { NULL, NULL, NULL, "BackSpace", NC_ ("shortcuts", "Back from the question to the slide") },
  { NULL, NULL, NULL, "Tab", NC_ ("shortcuts", "All slides") },
  { NULL, NULL, NULL, "s", NC_ ("shortcuts", "Spotlight") },
  { NULL, NULL, NULL, "p <Shift>p", NC_ ("shortcuts", "Pause the time, set it to zero") },
  { NULL, NULL, NULL, "plus minus", NC_ ("shortcuts", "Larger and smaller notes") },
  { NULL, NULL, NULL, "<Shift>Up <Shift>Down", NC_ ("shortcuts", "Scroll the notes") },
  { NULL, NULL, NULL, "<Primary>Left", NC_ ("shortcuts", "Move the map of a slide, with any arrow") },
  { NULL, NULL, NULL, "<Primary>plus <Primary>minus <Primary>0",
    NC_ ("shortcuts", "Zoom the map of a slide, put it back") },
  { NULL, NULL, NULL, "x", NC_ ("shortcuts", "Swap the screens, or the windows") },
  { NULL, NULL, NULL, "l", NC_ ("shortcuts", "Choose the language of the slides") },
  { NULL, NULL, NULL, "F11", NC_ ("shortcuts", "Fill the screen with this window") },
  { NULL, NULL, NULL, "a", NC_ ("shortcuts", "Show the window for the room again") },
  { NULL, NULL, NULL, "F6 <Shift>F6", NC_ ("shortcuts", "To the next button, to the one before") },
  { NULL, NULL, NULL, "Escape", NC_ ("shortcuts", "Step back; twice, end") },

  { NC_ ("shortcuts", "Map"), NULL, NULL, "Left Right Up Down",
    NC_ ("shortcuts", "To a neighbour") },
  { NULL, NULL, NULL, "Return", NC_ ("shortcuts", "Look at a place") },
  { NULL, NULL, NULL, "a", NC_ ("shortcuts", "To a place that begins with A, and so on") },
  { NULL, NULL, NULL, "<Primary>Left", NC_ ("shortcuts", "Move the map, with any arrow") },
  { NULL, NULL, NULL, "plus minus", NC_ ("shortcuts", "Zoom in and out") },
  { NULL, NULL, NULL, "Home", NC_ ("shortcuts", "Whole region in view") },
  { NULL, NULL, NULL, "End", NC_ ("shortcuts", "A place in full view") },
  { NULL, NULL, NULL, "<Primary>c", NC_ ("shortcuts", "Copy the name of a place") },
  { NULL, NULL, NULL, "<Primary><Shift>c", NC_ ("shortcuts", "Copy the map as a picture") },
  { NULL, NULL, NULL, "<Shift>F10", NC_ ("shortcuts", "Menu of a place") },

  { NC_ ("shortcuts", "Entries"), "win.search", "<Primary>f", "<Primary>f slash",
    NC_ ("shortcuts", "Search") },
  { NULL, NULL, NULL, "Down Tab", NC_ ("shortcuts", "Go on with what the search offers, take it") },
  { NULL, "win.clear-filter", "<Primary><Shift>f", NULL,
    NC_ ("shortcuts", "Clear the search and all filters") },
  { NULL, NULL, NULL, "<Shift>F10", NC_ ("shortcuts", "Menu of a filter: only this, not this") },
  { NULL, "win.show-kind(1)", "<Alt>1", "<Alt>1...6", NC_ ("shortcuts", "Show a table") },
  { NULL, "win.show-kind(2)", "<Alt>2", NULL, NULL },
  { NULL, "win.show-kind(3)", "<Alt>3", NULL, NULL },
  { NULL, "win.show-kind(4)", "<Alt>4", NULL, NULL },
  { NULL, "win.show-kind(5)", "<Alt>5", NULL, NULL },
  { NULL, "win.show-kind(6)", "<Alt>6", NULL, NULL },
  { NULL, "win.view::table", "<Alt>7", "<Alt>7...9",
    NC_ ("shortcuts", "Show rows, counts by place, a timeline") },
  { NULL, "win.view::matrix", "<Alt>8", NULL, NULL },
  { NULL, "win.view::timeline", "<Alt>9", NULL, NULL },
  { NULL, "win.next-kind", "<Primary>Page_Down", "<Primary>Page_Down <Primary>Page_Up",
    NC_ ("shortcuts", "Show the next table, the one before") },
  { NULL, "win.previous-kind", "<Primary>Page_Up", NULL, NULL },
  { NULL, "win.sort(1)", "<Primary>1", "<Primary>1...5",
    NC_ ("shortcuts", "Sort by a column; again, reversed") },
  { NULL, "win.sort(2)", "<Primary>2", NULL, NULL },
  { NULL, "win.sort(3)", "<Primary>3", NULL, NULL },
  { NULL, "win.sort(4)", "<Primary>4", NULL, NULL },
  { NULL, "win.sort(5)", "<Primary>5", NULL, NULL },
  { NULL, "win.sort(0)", "<Primary>0", NULL, NC_ ("shortcuts", "Sort as in the document") },

  { NC_ ("shortcuts", "Rows"), NULL, NULL, "a",
    NC_ ("shortcuts", "To a row that begins with A, and so on") },
  { NULL, NULL, NULL, "Left Right", NC_ ("shortcuts", "Collapse a group, expand it") },
  { NULL, NULL, NULL, "<Shift>Up <Shift>Down", NC_ ("shortcuts", "Select several rows") },
  { NULL, NULL, NULL, "<Primary>a", NC_ ("shortcuts", "Select all rows") },
  { NULL, NULL, NULL, "<Primary>c", NC_ ("shortcuts", "Copy the selected rows") },
  { NULL, NULL, NULL, "<Shift>F10", NC_ ("shortcuts", "Menu of the row") },

  { NC_ ("shortcuts", "Headings of Columns"), NULL, NULL, "<Shift>Tab",
    NC_ ("shortcuts", "From the rows to a heading") },
  { NULL, NULL, NULL, "Left Right", NC_ ("shortcuts", "To the heading beside it") },
  { NULL, NULL, NULL, "Return", NC_ ("shortcuts", "Sort by the column; again, reversed") },
  { NULL, NULL, NULL, "<Shift>Left <Shift>Right",
    NC_ ("shortcuts", "Make the column narrower, wider") },
  { NULL, NULL, NULL, "<Primary>Left <Primary>Right", NC_ ("shortcuts", "Move the column") },
  { NULL, NULL, NULL, "<Shift>F10", NC_ ("shortcuts", "Menu of the column") },

  { NC_ ("shortcuts", "Timeline"), NULL, NULL, "Left Right",
    NC_ ("shortcuts", "To the entry before, to the next one") },
  { NULL, NULL, NULL, "Up Down", NC_ ("shortcuts", "To the row above, to the one below") },
  { NULL, NULL, NULL, "Home End",
    NC_ ("shortcuts", "To the first entry of a place, to the last one") },
  { NULL, NULL, NULL, "<Primary>Home <Primary>End",
    NC_ ("shortcuts", "To the first entry of all, to the last one") },
  { NULL, NULL, NULL, "Return", NC_ ("shortcuts", "Look at an entry") },
  { NULL, NULL, NULL, "plus minus", NC_ ("shortcuts", "Zoom in and out") },
  { NULL, NULL, NULL, "0", NC_ ("shortcuts", "All dates in view") },

  { NC_ ("shortcuts", "Help"), "win.shortcuts", "<Primary>question", NULL,
    NC_ ("shortcuts", "Keyboard shortcuts") },
  { NULL, "win.about", "F1", NULL, NC_ ("shortcuts", "About Briefing Atlas") },
  { NULL, NULL, NULL, "F10", NC_ ("shortcuts", "Main menu") },
};

/**
 * atlas_shortcuts_install:
 * @application: the program
 *
 * Gives the actions of the program their keys.
 */
void
atlas_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *const accelerators[] = { lines[i].accelerator, NULL };

      if (lines[i].action != NULL)
        gtk_application_set_accels_for_action (application, lines[i].action, accelerators);
    }
}

/**
 * atlas_shortcuts_present:
 * @parent: the window above which to show them
 *
 * Shows which keys do what.
 */
void
atlas_shortcuts_present (GtkWindow *parent)
{
  AtlasShortcut shown[G_N_ELEMENTS (lines)];
  guint n_shown = 0;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      AtlasShortcut *shortcut = &shown[n_shown];

      if (lines[i].title == NULL)
        continue;

      shortcut->group =
          lines[i].group != NULL ? g_dpgettext2 (NULL, "shortcuts", lines[i].group) : NULL;
      shortcut->accelerator = lines[i].shown != NULL ? lines[i].shown : lines[i].accelerator;
      shortcut->title = g_dpgettext2 (NULL, "shortcuts", lines[i].title);
      n_shown++;
    }

  atlas_compat_present_shortcuts (parent, shown, n_shown);
}
