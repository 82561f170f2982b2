<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <!-- Included: libxslt asks every imported sheet for each template. What a view says after it wins. -->
  <xsl:include href="../component/matter.xsl"/>
  <xsl:include href="told.xsl"/>
  <xsl:include href="settled.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('casefile.title', casefile/code, petition/subject)"/></xsl:template>
  <xsl:template match="page" mode="tools"><xsl:apply-templates select="casefile/state" mode="value"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="is_before"><xsl:apply-templates select="." mode="before"/></xsl:if>
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="term" mode="term"/>
        <xsl:apply-templates select="decision|conclusion|redaction|acceptance" mode="block"/>
        <xsl:apply-templates select="." mode="about"/>
        <xsl:apply-templates select="dialogues[dialogue]" mode="block"/>
        <xsl:apply-templates select="letters[letter]" mode="block"/>
        <xsl:apply-templates select="documents[document]" mode="block"/>
        <xsl:apply-templates select="transfers" mode="block"/>
      </div>
      <aside class="stack">
        <xsl:apply-templates select="actions" mode="todo"/>
        <xsl:apply-templates select="." mode="people"/>
        <section class="panel">
          <h2><xsl:value-of select="p:t('casefile.facts')"/></h2>
          <xsl:apply-templates select="casefile" mode="record">
            <xsl:with-param name="columns" select="'lookup_code kind level field_code received_on accepted_on decided_on effective_on holder is_complex is_remote'"/>
          </xsl:apply-templates>
          <xsl:if test="verification">
            <p><a href="{verification}"><xsl:value-of select="p:t('title.verification_show')"/></a></p>
          </xsl:if>
          <xsl:if test="enforcement">
            <p><a href="{enforcement}"><xsl:value-of select="p:t('title.enforcement_show')"/></a></p>
          </xsl:if>
          <p><a href="/settlement/casefile/{casefile/id}/contents"><xsl:value-of select="p:t('contents.link')"/></a></p>
          <xsl:if test="correct">
            <p><a href="{correct}"><xsl:value-of select="p:t('petition.correct')"/></a></p>
          </xsl:if>
          <xsl:if test="letter_path">
            <p><a href="{letter_path}"><xsl:value-of select="p:t('casefile.petition')"/></a></p>
          </xsl:if>
        </section>
        <xsl:apply-templates select="assignments[assignment]" mode="block"/>
        <xsl:if test="tellings"><xsl:apply-templates select="withdrawals[withdrawal]|extensions[extension]|tellings[told]" mode="block"/></xsl:if>
        <xsl:apply-templates select="publications[publication]" mode="block"/>
      </aside>
      <!-- On a phone what can be done comes before what was done. -->
      <div class="stack">
        <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
        <xsl:apply-templates select="history" mode="timeline"/>
        <xsl:if test="not(is_below)"><p><a href="/settlement/casefile/{casefile/id}/interest"><xsl:value-of select="p:t('interest.link')"/></a></p></xsl:if>
      </div>
    </div>
  </xsl:template>

  <!-- Only what is so is said; only complaints have levels. -->
  <xsl:template match="casefile/level" mode="entry">
    <xsl:if test="../kind = 'complaint'"><div><dt><xsl:value-of select="p:label()"/></dt><dd><xsl:value-of select="p:t('level.', .)"/></dd></div></xsl:if>
  </xsl:template>
  <xsl:template match="casefile/is_complex|casefile/is_remote" mode="entry">
    <xsl:if test=". = '1'"><div><dt><xsl:value-of select="p:label()"/></dt><dd><xsl:value-of select="p:t('value.yes')"/></dd></div></xsl:if>
  </xsl:template>

  <xsl:template match="assignments" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.assignments')"/></h2>
      <ul class="rows">
        <xsl:for-each select="assignment">
          <li><xsl:value-of select="who"/>
            <p class="meta"><span><xsl:value-of select="p:t('duty.', duty)"/></span>
              <span><xsl:value-of select="p:day(started_at)"/>
                <xsl:if test="ended_at != ''"> – <xsl:value-of select="p:day(ended_at)"/></xsl:if></span></p></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="extensions" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.extensions')"/></h2>
      <ul class="rows">
        <xsl:for-each select="extension">
          <li><xsl:value-of select="p:t2('casefile.extension', n, days, p:day(due_on))"/>
            <p class="meta"><span><xsl:value-of select="number"/></span></p></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="dialogues" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.dialogues')"/></h2>
      <xsl:for-each select="dialogue">
        <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'held_on place is_missed'"/></xsl:apply-templates>
        <xsl:apply-templates select="result" mode="lines"/>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="publications" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.publications')"/></h2>
      <ul class="rows">
        <xsl:for-each select="publication">
          <li>
            <a href="/cong-khai/{id}"><xsl:value-of select="title"/></a>
            <p class="meta"><xsl:apply-templates select="state" mode="value"/>
              <span><xsl:apply-templates select="published_on" mode="value"/></span>
              <xsl:if test="withdrawn_why != ''"><span><xsl:value-of select="withdrawn_why"/></span></xsl:if></p>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
