/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-search-provider.h"

#include "atlas-briefing-reader.h"
#include "atlas-content-language.h"
#include "atlas-files.h"
#include "atlas-search.h"

#include <string.h>

/* A desktop shows a handful, and asks for nothing that it doesn't show. */
#define MOST_RESULTS 20

/* Somebody who types asks again and again. */
#define LINGER_MS 15000

#define MARK_ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE

static const char interface_xml[] =
    "<node>"
    "  <interface name='org.gnome.Shell.SearchProvider2'>"
    "    <method name='GetInitialResultSet'>"
    "      <arg name='terms' type='as' direction='in'/>"
    "      <arg name='results' type='as' direction='out'/>"
    "    </method>"
    "    <method name='GetSubsearchResultSet'>"
    "      <arg name='previous_results' type='as' direction='in'/>"
    "      <arg name='terms' type='as' direction='in'/>"
    "      <arg name='results' type='as' direction='out'/>"
    "    </method>"
    "    <method name='GetResultMetas'>"
    "      <arg name='identifiers' type='as' direction='in'/>"
    "      <arg name='metas' type='aa{sv}' direction='out'/>"
    "    </method>"
    "    <method name='ActivateResult'>"
    "      <arg name='identifier' type='s' direction='in'/>"
    "      <arg name='terms' type='as' direction='in'/>"
    "      <arg name='timestamp' type='u' direction='in'/>"
    "    </method>"
    "    <method name='LaunchSearch'>"
    "      <arg name='terms' type='as' direction='in'/>"
    "      <arg name='timestamp' type='u' direction='in'/>"
    "    </method>"
    "  </interface>"
    "</node>";

struct _AtlasSearchProvider
{
  GObject parent_instance;

  /* Borrowed: it owns the provider. */
  GApplication *application;

  /* Owned. */
  GSettings       *settings;
  GDBusConnection *connection; /* (nullable): while it is exported */
  guint            registration;
  GQueue           waiting;    /* of GDBusMethodInvocation: what the document is read for */
  GCancellable    *reading;    /* (nullable): of the document */
  AtlasBriefing   *briefing;   /* (nullable) */
  char            *mark;       /* (nullable): of its file when it was read */
  guint            linger;
};

G_DEFINE_FINAL_TYPE (AtlasSearchProvider, atlas_search_provider, G_TYPE_OBJECT)

enum
{
  SHOW,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What goes along while a document is looked at and read. */
typedef struct
{
  AtlasSearchProvider *provider;
  GFile               *file;
  GCancellable        *reading;
  char                *mark;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->provider);
  g_clear_object (&job->file);
  g_clear_object (&job->reading);
  g_clear_pointer (&job->mark, g_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
forget (AtlasSearchProvider *self)
{
  g_clear_object (&self->briefing);
  g_clear_pointer (&self->mark, g_free);
}

static void
linger_over_cb (gpointer user_data)
{
  AtlasSearchProvider *self = user_data;

  self->linger = 0;
  forget (self);
  g_application_release (self->application);
}

/* A program that was only started to search ends by itself, and not after each letter. */
static void
linger (AtlasSearchProvider *self)
{
  if (self->linger == 0)
    g_application_hold (self->application);
  g_clear_handle_id (&self->linger, g_source_remove);
  self->linger = g_timeout_add_once (LINGER_MS, linger_over_cb, self);
}

/* An id that is known to the desktop says of which file it is, for another may have
 * been opened meanwhile, and the program have been started again. */
static char *
create_id (AtlasSearchProvider *self,
           const char          *found)
{
  g_autofree char *uri = g_file_get_uri (atlas_briefing_get_file (self->briefing));

  return g_strconcat (found, " ", uri, NULL);
}

/* Returns: (nullable): what was found, if the id is one */
static char *
parse_id (const char  *id,
          GFile      **file)
{
  const char *space = strchr (id, ' ');

  if (space == NULL || space == id)
    return NULL;

  *file = g_file_new_for_uri (space + 1);

  return g_strndup (id, space - id);
}

static GVariant *
search (AtlasSearchProvider *self,
        const char *const   *terms)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  if (self->briefing != NULL)
    {
      g_autoptr (GPtrArray) found = atlas_briefing_search (self->briefing, terms, MOST_RESULTS);

      for (guint i = 0; i < found->len; i++)
        {
          g_autofree char *id = create_id (self, g_ptr_array_index (found, i));

          g_variant_builder_add (&builder, "s", id);
        }
    }

  return g_variant_new ("(as)", &builder);
}

static void
add_meta (AtlasSearchProvider *self,
          GVariantBuilder     *builder,
          const char          *id,
          const char          *language)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *found = parse_id (id, &file);
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  if (found == NULL || !g_file_equal (file, atlas_briefing_get_file (self->briefing)) ||
      !atlas_briefing_describe_found (self->briefing, found, language, &name, &description))
    return;

  g_variant_builder_open (builder, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (builder, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (builder, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (builder, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_close (builder);
}

static GVariant *
describe (AtlasSearchProvider *self,
          const char *const   *ids)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  if (self->briefing != NULL)
    {
      g_autofree char *language = atlas_content_language_choose (self->briefing, self->settings);

      for (guint i = 0; ids[i] != NULL; i++)
        add_meta (self, &builder, ids[i], language);
    }

  return g_variant_new ("(aa{sv})", &builder);
}

/* The last argument of each method that waits for the document is a list of words. */
static void
answer (AtlasSearchProvider   *self,
        GDBusMethodInvocation *invocation)
{
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  const char *method = g_dbus_method_invocation_get_method_name (invocation);
  g_autofree const char **words = NULL;

  g_variant_get_child (parameters, g_variant_n_children (parameters) - 1, "^a&s", &words);
  g_dbus_method_invocation_return_value (invocation,
                                         g_str_equal (method, "GetResultMetas")
                                             ? describe (self, words)
                                             : search (self, words));
}

static void
answer_all (AtlasSearchProvider *self)
{
  GDBusMethodInvocation *invocation;

  g_clear_object (&self->reading);
  while ((invocation = g_queue_pop_head (&self->waiting)) != NULL)
    answer (self, invocation);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  AtlasSearchProvider *self = job->provider;
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_load_finish (result, NULL, &error);

  if (job->reading != self->reading)
    return;

  forget (self);
  if (briefing != NULL)
    {
      self->briefing = g_steal_pointer (&briefing);
      self->mark = g_steal_pointer (&job->mark);
    }
  else
    {
      g_debug ("The briefing opened last can't be searched: %s", error->message);
    }
  answer_all (self);
}

static gboolean
is_read (AtlasSearchProvider *self,
         Job                 *job)
{
  return self->briefing != NULL && g_strcmp0 (self->mark, job->mark) == 0 &&
         g_file_equal (atlas_briefing_get_file (self->briefing), job->file);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  AtlasSearchProvider *self = job->provider;
  GCancellable *reading = job->reading;
  GFile *file = job->file;

  if (reading != self->reading)
    return;

  if (info == NULL)
    {
      forget (self);
      answer_all (self);
      return;
    }

  job->mark = g_strdup_printf (
      "%" G_GOFFSET_FORMAT " %s", g_file_info_get_size (info),
      g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE));
  if (is_read (self, job))
    answer_all (self);
  else
    atlas_briefing_load_async (file, NULL, reading, read_cb, g_steal_pointer (&job));
}

/* Answers once the briefing that was opened last is there, as it is now. */
static void
wait_for_briefing (AtlasSearchProvider   *self,
                   GDBusMethodInvocation *invocation)
{
  g_autoptr (GFile) file = atlas_recent_files_get_last (self->settings);
  Job *job;

  linger (self);
  g_queue_push_tail (&self->waiting, invocation);
  if (self->reading != NULL)
    return;

  if (file == NULL)
    {
      forget (self);
      answer_all (self);
      return;
    }

  self->reading = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->provider = g_object_ref (self);
  job->file = g_object_ref (file);
  job->reading = g_object_ref (self->reading);
  g_file_query_info_async (file, MARK_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->reading, looked_cb, job);
}

static void
activate (AtlasSearchProvider *self,
          const char          *id,
          const char *const   *terms,
          guint32              timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autoptr (GFile) file = NULL;
  g_autofree char *found = id != NULL ? parse_id (id, &file) : NULL;

  if (id == NULL)
    file = atlas_recent_files_get_last (self->settings);
  if (file != NULL)
    g_signal_emit (self, signals[SHOW], 0, file, found, text, timestamp);
}

static void
method_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *object_path,
                const char            *interface_name,
                const char            *method_name,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  AtlasSearchProvider *self = user_data;
  g_autofree const char **terms = NULL;
  const char *id = NULL;
  guint32 timestamp;

  if (g_str_has_prefix (method_name, "Get"))
    {
      wait_for_briefing (self, invocation);
      return;
    }

  if (g_str_equal (method_name, "ActivateResult"))
    g_variant_get (parameters, "(&s^a&su)", &id, &terms, &timestamp);
  else
    g_variant_get (parameters, "(^a&su)", &terms, &timestamp);
  activate (self, id, terms, timestamp);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
atlas_search_provider_dispose (GObject *object)
{
  AtlasSearchProvider *self = ATLAS_SEARCH_PROVIDER (object);

  atlas_search_provider_unexport (self);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_search_provider_parent_class)->dispose (object);
}

static void
atlas_search_provider_class_init (AtlasSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_search_provider_dispose;

  /**
   * AtlasSearchProvider::show:
   * @self: the provider
   * @file: the document
   * @found: (nullable): what atlas_briefing_search() has found in it
   * @text: what was searched for
   * @timestamp: when that was, for the window manager
   *
   * Somebody wants to look at what was found, or at all of it.
   */
  signals[SHOW] = g_signal_new ("show", ATLAS_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 4,
                                G_TYPE_FILE, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_UINT);
}

static void
atlas_search_provider_init (AtlasSearchProvider *self)
{
  self->settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_queue_init (&self->waiting);
}

/**
 * atlas_search_provider_new:
 * @application: the program, which owns the provider
 *
 * Makes a provider that nobody can reach yet.
 *
 * Returns: (transfer full): the provider
 */
AtlasSearchProvider *
atlas_search_provider_new (GApplication *application)
{
  AtlasSearchProvider *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);

  self = g_object_new (ATLAS_TYPE_SEARCH_PROVIDER, NULL);
  self->application = application;

  return self;
}

/**
 * atlas_search_provider_export:
 * @self: a provider that is not exported
 * @connection: the message bus
 * @object_path: where to be found
 * @error: return location for an error
 *
 * Answers on the message bus from now on.
 *
 * Returns: whether it does, or else an error of %G_IO_ERROR
 */
gboolean
atlas_search_provider_export (AtlasSearchProvider  *self,
                              GDBusConnection      *connection,
                              const char           *object_path,
                              GError              **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };
  g_autoptr (GDBusNodeInfo) info = NULL;

  g_return_val_if_fail (ATLAS_IS_SEARCH_PROVIDER (self), FALSE);
  g_return_val_if_fail (self->registration == 0, FALSE);

  info = g_dbus_node_info_new_for_xml (interface_xml, error);
  if (info == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, object_path,
                                                          info->interfaces[0], &vtable, self,
                                                          NULL, error);
  if (self->registration == 0)
    return FALSE;
  self->connection = g_object_ref (connection);

  return TRUE;
}

/**
 * atlas_search_provider_unexport:
 * @self: a provider
 *
 * Answers no more, and lets go of what was read.
 */
void
atlas_search_provider_unexport (AtlasSearchProvider *self)
{
  g_return_if_fail (ATLAS_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
  g_cancellable_cancel (self->reading);
  forget (self);
  answer_all (self);
  if (self->linger != 0)
    g_application_release (self->application);
  g_clear_handle_id (&self->linger, g_source_remove);
}
