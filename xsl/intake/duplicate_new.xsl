<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <!-- What happened meanwhile is said first: the letters below are long. -->
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <div class="grid-2">
      <xsl:apply-templates select="casefile" mode="side"><xsl:with-param name="text" select="petition"/><xsl:with-param name="senders" select="senders"/><xsl:with-param name="key" select="'duplicate.this'"/></xsl:apply-templates>
      <xsl:apply-templates select="earlier" mode="side"><xsl:with-param name="text" select="earlier_petition"/><xsl:with-param name="senders" select="earlier_senders"/><xsl:with-param name="key" select="'duplicate.earlier'"/></xsl:apply-templates>
    </div>
    <xsl:apply-templates select="decided" mode="stands"/>
    <xsl:apply-templates select="form" mode="still"/>
  </xsl:template>

  <xsl:template match="decided" mode="stands">
    <section class="panel">
      <h2><xsl:value-of select="p:t('duplicate.stands')"/></h2>
      <p><strong><xsl:value-of select="p:t('relation_decided.', relation_decided)"/></strong></p>
      <p class="meta"><span><xsl:value-of select="who"/></span><span><xsl:apply-templates select="decided_at" mode="value"/></span></p>
    </section>
  </xsl:template>

  <xsl:template match="*" mode="side">
    <xsl:param name="text"/><xsl:param name="senders"/><xsl:param name="key"/>
    <section class="panel">
      <h2><xsl:value-of select="p:t($key)"/></h2>
      <p><a href="/intake/petition/{id}"><xsl:apply-templates select="lookup_code" mode="value"/></a>
        <xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/></p>
      <p><strong><xsl:value-of select="$text/subject"/></strong></p>
      <xsl:if test="$senders/sender"><p><xsl:value-of select="p:t('duplicate.sender')"/>: <xsl:for-each select="$senders/sender"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="."/></xsl:for-each></p></xsl:if>
      <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'kind field_code received_on agency_name'"/></xsl:apply-templates>
      <xsl:apply-templates select="$text" mode="record"><xsl:with-param name="columns" select="'demand respondent decision_number decision_on'"/></xsl:apply-templates>
      <p class="lines"><xsl:value-of select="$text/content"/></p>
    </section>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/intake/petition/{/page/casefile/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>

  <!-- Which letter it is, and what was decided, stands above; the ids go along silently. -->
  <xsl:template match="field[@name = 'earlier_id' or @name = 'decided_id']" mode="field"><input type="hidden" name="{@name}" value="{value}"/></xsl:template>
</xsl:stylesheet>
