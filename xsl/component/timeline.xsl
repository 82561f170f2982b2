<?xml version="1.0" encoding="UTF-8"?>
<!-- What happened and how the term runs. Modes: timeline (staff history, citizen's steps),
     term (bar of a term), steps (where a long form stands). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="history" mode="timeline">
    <xsl:choose>
      <xsl:when test="event">
        <ol class="timeline">
          <xsl:for-each select="event">
            <li>
              <p class="when"><time datetime="{at}"><xsl:value-of select="p:instant(at)"/></time></p>
              <div class="what">
                <p>
                  <b><xsl:value-of select="p:t('event.', event)"/></b>
                  <xsl:if test="p:differ('state.', to_state, 'event.', event)">
                    <xsl:text> </xsl:text>
                    <span class="tag {to_state}"><xsl:value-of select="p:t('state.', to_state)"/></span>
                  </xsl:if>
                </p>
                <p class="soft"><xsl:for-each select="who[. != '']"><xsl:value-of select="."/>, </xsl:for-each><xsl:value-of select="p:t('role.', role)"/></p>
                <xsl:if test="for_name != ''"><p class="soft"><xsl:value-of select="p:t2('timeline.for', for_name, for_document)"/></p></xsl:if>
                <xsl:apply-templates select="p:filled('document note detail')" mode="timeline"/>
              </div>
            </li>
          </xsl:for-each>
        </ol>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('timeline.empty')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="document" mode="timeline">
    <p>
      <xsl:choose>
        <xsl:when test="@path"><a href="{@path}"><xsl:value-of select="."/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- Plain facts are for machines, but for a term, its due day before and after, and the day that
       moved it (domain/recount), and the day that the agency above has set. -->
  <xsl:template match="detail" mode="timeline"/>
  <xsl:template match="event[event = 'due_recomputed']/detail" mode="timeline">
    <xsl:variable name="days" select="substring-after(., ' ')"/>
    <p><xsl:value-of select="p:t2('timeline.due', p:t('term.', substring-before(., ' ')), p:day(substring($days, 1, 10)), p:day(substring($days, 12, 10)), p:day(substring($days, 23, 10)))"/></p>
  </xsl:template>

  <!-- Another day of receipt: the first due day, the present one, the day that it is counted from. -->
  <xsl:template match="event[event = 'receipt_recounted']/detail" mode="timeline">
    <xsl:variable name="days" select="substring-after(., ' ')"/>
    <p><xsl:value-of select="p:t2('timeline.received', p:t('term.', substring-before(., ' ')), p:day(substring($days, 1, 10)), p:day(substring($days, 12, 10)), p:day(substring($days, 23, 10)))"/></p>
  </xsl:template>

  <!-- What was corrected, and what stood there before: the page has it for who may read it. -->
  <xsl:template match="event[event = 'petition_corrected']/detail" mode="timeline">
    <xsl:variable name="rows" select="/page/corrections/correction[event_seq = current()/../seq]"/>
    <xsl:choose>
      <xsl:when test="$rows">
        <p class="soft"><xsl:value-of select="p:t('correction.before')"/></p>
        <dl class="record"><xsl:apply-templates select="$rows" mode="timeline"/></dl>
      </xsl:when>
      <xsl:otherwise><p class="meta"><xsl:apply-templates select="." mode="fields"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="correction" mode="timeline">
    <div><dt><xsl:value-of select="p:t('field.', corrected)"/></dt><dd><xsl:apply-templates select="." mode="before"/></dd></div>
  </xsl:template>

  <xsl:template match="correction" mode="before"><span class="lines"><xsl:value-of select="old"/></span></xsl:template>
  <xsl:template match="correction[is_enveloped = '1']" mode="before" priority="1"><xsl:value-of select="p:t('party.sealed')"/></xsl:template>
  <xsl:template match="correction[old = '']" mode="before"><xsl:value-of select="p:t('correction.empty')"/></xsl:template>
  <xsl:template match="correction[old != '' and substring(corrected, string-length(corrected) - 2) = '_on']" mode="before"><xsl:value-of select="p:day(old)"/></xsl:template>
  <xsl:template match="correction[corrected = 'is_name_hidden']" mode="before"><xsl:value-of select="p:t('value.no')"/></xsl:template>
  <xsl:template match="correction[corrected = 'is_name_hidden' and old = '1']" mode="before"><xsl:value-of select="p:t('value.yes')"/></xsl:template>
  <xsl:template match="correction[corrected = 'channel']" mode="before"><xsl:value-of select="p:t('channel.', old)"/></xsl:template>
  <xsl:template match="correction[corrected = 'people']" mode="before"><xsl:value-of select="p:t('people.', old)"/></xsl:template>
  <xsl:template match="correction[corrected = 'party_kind']" mode="before"><xsl:value-of select="p:t('party_kind.', old)"/></xsl:template>
  <xsl:template match="correction[corrected = 'id_kind' and old != '']" mode="before"><xsl:value-of select="p:t('id_kind.', old)"/></xsl:template>
  <xsl:template match="correction[corrected = 'respondent_kind' and old != '']" mode="before"><xsl:value-of select="p:t('respondent_kind.', old)"/></xsl:template>

  <!-- Words one after another: name phone. -->
  <xsl:template match="detail" mode="fields">
    <xsl:param name="rest" select="."/>
    <span><xsl:value-of select="p:t('field.', substring-before(concat($rest, ' '), ' '))"/></span>
    <xsl:if test="contains($rest, ' ')">
      <xsl:apply-templates select="." mode="fields"><xsl:with-param name="rest" select="substring-after($rest, ' ')"/></xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <xsl:template match="event[event = 'overdue_date_set']/detail" mode="timeline">
    <p><xsl:value-of select="p:t2('timeline.settle_by', p:day(substring-after(., 'settle_by=')))"/></p>
  </xsl:template>

  <xsl:template match="event[event = 'agency_succeeded' or event = 'receiver_succeeded' or event = 'group_told']/detail" mode="timeline"><p><xsl:value-of select="."/></p></xsl:template>

  <xsl:template match="note" mode="timeline"><p class="lines"><xsl:value-of select="."/></p></xsl:template>

  <!-- The citizen's side, oldest first: <progress><step tone="done|now|next" key="…"
       on="2026-11-20"/></progress>; the sentence is progress.KEY. -->
  <xsl:template match="progress" mode="timeline">
    <ol class="timeline path">
      <xsl:apply-templates select="step" mode="timeline"/>
    </ol>
  </xsl:template>

  <xsl:template match="step" mode="timeline">
    <li class="{@tone}">
      <xsl:choose>
        <xsl:when test="@tone = 'done'"><p class="when"><time datetime="{@on}"><xsl:value-of select="p:day(@on)"/></time></p></xsl:when>
        <xsl:when test="@tone = 'now'">
          <xsl:attribute name="aria-current">step</xsl:attribute>
          <p class="when"><xsl:value-of select="p:t('timeline.now')"/></p>
        </xsl:when>
        <xsl:otherwise><p class="when"><xsl:value-of select="p:t('timeline.next')"/></p></xsl:otherwise>
      </xsl:choose>
      <p class="what"><xsl:value-of select="p:t('progress.', @key)"/></p>
    </li>
  </xsl:template>

  <!-- The bar of a term. The rail is the whole term; what lies beyond it is drawn after a
       mark at the due day, so that "late" has a length as well as a colour. -->
  <xsl:template match="term" mode="term">
    <xsl:variable name="tone">
      <xsl:choose>
        <xsl:when test="days_left &lt; 0">late</xsl:when>
        <xsl:when test="days_left &lt;= 3">soon</xsl:when>
        <xsl:when test="state = 'stopped' or state = 'done'">done</xsl:when>
        <xsl:otherwise>run</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="used" select="number(concat('0', permille))"/>
    <div class="term">
      <p class="words">
        <b><xsl:value-of select="p:t('term.', term_code)"/></b>
        <xsl:text> </xsl:text>
        <span>
          <xsl:choose>
            <xsl:when test="$tone = 'late'"><xsl:value-of select="p:t2('term.since', p:day(started_on))"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="p:t2('term.used', days_used, days_total)"/></xsl:otherwise>
          </xsl:choose>
        </span>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="due_on" mode="value"/>
        <xsl:if test="@why">
          <xsl:text> </xsl:text>
          <a href="{@why}"><xsl:value-of select="p:t('term.why')"/></a>
        </xsl:if>
      </p>
      <svg class="bar {$tone}" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rail" width="1000" height="10"/>
        <xsl:choose>
          <xsl:when test="$used &gt; 1000">
            <rect class="fill" width="{round(1000000 div $used)}" height="10"/>
            <rect class="over" x="{round(1000000 div $used)}" width="{1000 - round(1000000 div $used)}" height="10"/>
            <rect class="mark" x="{round(1000000 div $used) - 2}" width="4" height="10"/>
          </xsl:when>
          <xsl:otherwise><rect class="fill" width="{$used}" height="10"/></xsl:otherwise>
        </xsl:choose>
      </svg>
    </div>
  </xsl:template>

  <!-- Steps of a long form: <steps><step key current="yes" done="yes" path/></steps>. -->
  <xsl:template match="steps" mode="steps">
    <nav aria-label="{p:t('steps.label')}">
      <ol class="steps">
        <xsl:apply-templates select="step" mode="steps"/>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template match="step" mode="steps">
    <li>
      <xsl:if test="@done = 'yes'"><xsl:attribute name="class">done</xsl:attribute></xsl:if>
      <xsl:if test="@current = 'yes'"><xsl:attribute name="aria-current">step</xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="@path and not(@current = 'yes')">
          <a href="{@path}"><xsl:value-of select="p:t('step.', @key)"/></a>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t('step.', @key)"/></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>
</xsl:stylesheet>
