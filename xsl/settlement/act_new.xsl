<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/act.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>
  <xsl:import href="../component/play.xsl"/>
  <!-- Included: libxslt asks every imported sheet for each template. -->
  <xsl:include href="told.xsl"/>
  <xsl:include href="settled.xsl"/>

  <xsl:template match="page" mode="before-form"><xsl:apply-templates select="obstacles|unnumbered[letter]|acceptance|withdrawals[withdrawal]|inquiries[inquiry/inquiry_kind = 'council']|decision|conclusion|redaction" mode="block"/></xsl:template>

  <!-- Who decides reads what the council said (LKN art. 38). -->
  <xsl:template match="inquiries" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('inquiries.councils')"/></h2>
      <xsl:for-each select="inquiry[inquiry_kind = 'council']">
        <xsl:apply-templates select="finding" mode="lines"/>
        <p class="meta"><span><xsl:value-of select="p:day(asked_on)"/></span><span><xsl:value-of select="p:t2('inquiries.document', document)"/></span></p>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- What the act would be refused for is said before anything is typed, with the way there. -->
  <xsl:template match="obstacles" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('obstacles.title')"/></h2>
      <ul class="rows">
        <xsl:if test="unjudged"><li><a href="/settlement/casefile/{/page/casefile/id}/verification"><xsl:value-of select="p:t2('obstacles.unjudged', unjudged)"/></a></li></xsl:if>
        <xsl:if test="is_untalked = '1'"><li>
          <xsl:if test="/page/why = ''"><p><xsl:value-of select="p:t('obstacles.untalked')"/></p></xsl:if>
          <p><a href="/settlement/casefile/{/page/casefile/id}/dialogue"><xsl:value-of select="p:t('obstacles.talk')"/></a></p></li></xsl:if>
      </ul>
    </section>
  </xsl:template>

  <!-- A paper goes out with its number and its day. -->
  <xsl:template match="unnumbered" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('unnumbered.title')"/></h2>
      <ul class="rows">
        <xsl:for-each select="letter"><li><a href="/letter/{id}/number"><xsl:value-of select="p:t2('unnumbered.number', p:t('letter.', template))"/></a></li></xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- Dealt with at once, there is no conclusion to send or to act on (LTC art. 43). -->
  <xsl:template match="page[is_handled = '1' and act = 'act']" mode="title"><xsl:value-of select="p:t('handled.act')"/></xsl:template>
  <xsl:template match="group[@name = 'act' and /page/is_handled = '1']" mode="group">
    <fieldset class="group">
      <legend><xsl:value-of select="p:t('handled.act')"/></legend>
      <div class="fields"><xsl:apply-templates select="field" mode="field"/></div>
    </fieldset>
  </xsl:template>
  <xsl:template match="field[(@name = 'recipient' or @name = 'denouncer_document') and /page/is_handled = '1']" mode="label"><xsl:value-of select="p:t('handled_field.', @name)"/></xsl:template>

  <!-- Minutes are written of what was not withdrawn in writing; the help says so. -->
  <xsl:template match="page[act = 'withdraw_part' or act = 'withdraw_kept']/letter" mode="letter"/>
</xsl:stylesheet>
